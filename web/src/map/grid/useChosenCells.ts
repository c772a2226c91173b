import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { t } from "../../words";
import type { Range } from "../edit/clipboard";
import { type Column, useMap } from "../mapState";

/*
 * The cells that are chosen together: from an anchor to where the focus is. What is chosen is marked on the page itself, so that a
 * thousand cells need not be drawn anew when one more is.
 */

type Corner = { row: number; column: number };

const cornerOf = (cell: string): Corner => {
  const [row = 0, column = 0] = cell.split(":").map(Number);
  return { row, column };
};

export type Chosen = {
  /** Goes on choosing from where it began to a cell. */
  extend: (from: string, to: string) => void;
  clear: () => void;
  /** The focus came to a cell: elsewhere than where choosing ended, it ends what is chosen. */
  settle: (cell: string) => void;
  /** What is chosen, or else the cell itself; nothing beside the lanes. */
  range: (cell: HTMLElement | null) => Range | undefined;
  /** Where it is said how many cells are chosen together. */
  status: RefObject<HTMLParagraphElement | null>;
};

export function useChosenCells(grid: RefObject<HTMLElement | null>): Chosen {
  const { columns } = useMap();
  const anchor = useRef<string>(undefined);
  const reach = useRef<string>(undefined);
  const status = useRef<HTMLParagraphElement>(null);

  const mark = useCallback(() => {
    let count = 0;
    for (const cell of grid.current?.querySelectorAll<HTMLElement>("[data-lane] [role=gridcell]") ?? []) {
      const isChosen = isBetween(cell.dataset.cell, anchor.current, reach.current);
      if (isChosen) count++;
      if (isChosen === cell.hasAttribute("data-chosen")) continue;
      cell.toggleAttribute("data-chosen", isChosen);
      if (isChosen) cell.setAttribute("aria-selected", "true");
      else cell.removeAttribute("aria-selected");
    }
    if (status.current) status.current.textContent = count > 1 ? t("{count} cells chosen", { count }) : "";
  }, [grid]);

  // What is drawn anew has lost its marks.
  useEffect(() => {
    if (anchor.current) mark();
  });

  const extend = useCallback(
    (from: string, to: string) => {
      anchor.current ??= from;
      reach.current = to;
      mark();
    },
    [mark],
  );
  const clear = useCallback(() => {
    if (!anchor.current) return;
    anchor.current = undefined;
    reach.current = undefined;
    mark();
  }, [mark]);
  const settle = useCallback(
    (cell: string) => {
      if (reach.current !== cell) clear();
    },
    [clear],
  );
  const range = useCallback(
    (cell: HTMLElement | null): Range | undefined => {
      const chosen = [...(grid.current?.querySelectorAll<HTMLElement>("[data-chosen]") ?? [])];
      const cells = chosen.length > 0 ? chosen : cell?.dataset.cell ? [cell] : [];
      return rangeOf(cells, columns);
    },
    [grid, columns],
  );
  return useMemo(() => ({ extend, clear, settle, range, status }), [extend, clear, settle, range]);
}

/** The lanes and steps that cells are of; nothing beside the lanes. */
export function rangeOf(cells: HTMLElement[], columns: Column[]): Range | undefined {
  const lanes = new Set<string>();
  const steps = new Set<number>();
  for (const each of cells) {
    const lane = each.closest<HTMLElement>("[data-lane]")?.dataset.lane;
    const { column } = cornerOf(each.dataset.cell ?? "");
    // What a fold hides is not changed unseen.
    if (!lane || column === 0 || each.dataset.fold) continue;
    lanes.add(lane);
    const span = Number(each.getAttribute("aria-colspan") ?? 1);
    for (let at = column - 1; at < column - 1 + span; at++) steps.add(at);
  }
  if (lanes.size === 0) return undefined;
  const inOrder = [...steps].sort((a, b) => a - b);
  return { lanes: [...lanes], steps: inOrder.map((at) => columns[at]?.step.key ?? "") };
}

function isBetween(cell: string | undefined, one: string | undefined, other: string | undefined): boolean {
  if (!cell || !one || !other) return false;
  const [at, a, b] = [cornerOf(cell), cornerOf(one), cornerOf(other)];
  const within = (value: number, x: number, y: number) => value >= Math.min(x, y) && value <= Math.max(x, y);
  return within(at.row, a.row, b.row) && within(at.column, a.column, b.column);
}
