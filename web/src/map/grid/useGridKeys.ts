import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { isTyping } from "../edit/editKeys";
import { type GridShape, isGridKey, move, type Position } from "../gridNavigation";

/*
 * One Tab stop for the whole grid. Every focusable thing in it carries data-cell="row:column" and tabindex -1; this hook gives the
 * tabindex 0 to one of them and moves it with the arrow keys. The shape is read from the page itself, so that what is drawn and what
 * the keys reach can never differ.
 */

type Located = { element: HTMLElement; row: number; column: number };

function located(grid: HTMLElement): Located[][] {
  const rows = new Map<number, Located[]>();
  for (const element of grid.querySelectorAll<HTMLElement>("[data-cell]")) {
    const [row = 0, column = 0] = (element.dataset.cell ?? "").split(":").map(Number);
    if (!rows.has(row)) rows.set(row, []);
    rows.get(row)?.push({ element, row, column });
  }
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => cells.sort((a, b) => a.column - b.column));
}

const shapeOf = (rows: Located[][]): GridShape => rows.map((cells) => cells.map((cell) => cell.column));

function positionOf(rows: Located[][], cell: string): Position | null {
  for (const [row, cells] of rows.entries()) {
    const index = cells.findIndex((each) => each.element.dataset.cell === cell);
    if (index >= 0) return { row, cell: index };
  }
  return null;
}

type Choosing = {
  extend: (from: string, to: string) => void;
  clear: () => void;
  settle: (cell: string) => void;
};

export function useGridKeys(grid: RefObject<HTMLDivElement | null>, firstCell: string, choosing: Choosing) {
  const current = useRef(firstCell);

  const marked = useRef<HTMLElement>(null);

  const mark = useCallback((cell: string, element: HTMLElement) => {
    current.current = cell;
    if (marked.current && marked.current !== element) marked.current.tabIndex = -1;
    marked.current = element;
    element.tabIndex = 0;
  }, []);

  // After each render: React knows only tabindex -1, and the marked cell may have gone.
  useEffect(() => {
    const find = (cell: string) => grid.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    const there = find(current.current);
    const element = there ?? find(firstCell);
    if (element) mark(there ? current.current : firstCell, element);
  });

  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!isGridKey(event.key) || event.altKey || event.metaKey || isTyping(event.target) || !grid.current)
      return;
    const rows = located(grid.current);
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[data-cell]")?.dataset.cell;
    const from = positionOf(rows, cell ?? current.current);
    if (!from) return;
    event.preventDefault();
    event.stopPropagation();
    const to = move(shapeOf(rows), from, event.key, event.ctrlKey);
    const target = rows[to.row]?.[to.cell]?.element;
    if (event.shiftKey) choosing.extend(cell ?? current.current, target?.dataset.cell ?? "");
    else choosing.clear();
    target?.focus();
  };

  const onPointerDownCapture = (event: PointerEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[role=gridcell]")?.dataset.cell;
    if (event.button !== 0) return;
    if (event.shiftKey && cell && !isTyping(event.target)) {
      event.preventDefault();
      choosing.extend(current.current, cell);
    } else choosing.clear();
  };

  const onFocusCapture = (event: FocusEvent) => {
    const element = event.target as HTMLElement;
    const cell = element.dataset.cell;
    if (!cell) return;
    mark(cell, element);
    choosing.settle(cell);
  };

  return { onKeyDownCapture, onPointerDownCapture, onFocusCapture };
}
