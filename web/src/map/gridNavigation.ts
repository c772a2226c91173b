/**
 * Where the arrow keys lead in the grid. A grid is a list of rows, a row the list of its cells' first columns in rising order; a cell
 * reaches to the next one, so a stage or a card that spans steps is one cell.
 */

export type GridShape = number[][];
export type Position = { row: number; cell: number };

export type GridKey =
  | "ArrowLeft"
  | "ArrowRight"
  | "ArrowUp"
  | "ArrowDown"
  | "Home"
  | "End"
  | "PageUp"
  | "PageDown";

const PAGE = 5;
const KEYS = new Set<string>([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

export const isGridKey = (key: string): key is GridKey => KEYS.has(key);

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));

/** The cell of `row` that covers `column`. */
function cellAt(row: number[], column: number): number {
  const after = row.findIndex((start) => start > column);
  return after === -1 ? row.length - 1 : Math.max(0, after - 1);
}

export function move(shape: GridShape, from: Position, key: GridKey, withControl = false): Position {
  const row = clamp(from.row, shape.length - 1);
  const cells = shape[row] ?? [];
  const cell = clamp(from.cell, cells.length - 1);
  const toRow = (target: number): Position => {
    const landing = clamp(target, shape.length - 1);
    return { row: landing, cell: cellAt(shape[landing] ?? [], cells[cell] ?? 0) };
  };
  switch (key) {
    case "ArrowLeft":
      return { row, cell: clamp(cell - 1, cells.length - 1) };
    case "ArrowRight":
      return { row, cell: clamp(cell + 1, cells.length - 1) };
    case "ArrowUp":
      return toRow(row - 1);
    case "ArrowDown":
      return toRow(row + 1);
    case "PageUp":
      return toRow(row - PAGE);
    case "PageDown":
      return toRow(row + PAGE);
    case "Home":
      return withControl ? { row: 0, cell: 0 } : { row, cell: 0 };
    case "End": {
      const target = withControl ? shape.length - 1 : row;
      return { row: target, cell: (shape[target] ?? []).length - 1 };
    }
  }
}
