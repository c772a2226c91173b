/** Where the keys lead in the table: row −1 is the head; column 0 chooses rows. */

export type Spot = { row: number; column: number };

export type Size = { rows: number; columns: number; page: number };

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The cell a key leads to; nothing for other keys. */
export function moved(from: Spot, key: string, withControl: boolean, size: Size): Spot | undefined {
  const to = (row: number, column: number): Spot => ({
    row: clamp(row, -1, size.rows - 1),
    column: clamp(column, 0, size.columns - 1),
  });
  switch (key) {
    case "ArrowLeft":
      return to(from.row, from.column - 1);
    case "ArrowRight":
      return to(from.row, from.column + 1);
    case "ArrowUp":
      return to(from.row - 1, from.column);
    case "ArrowDown":
      return to(from.row + 1, from.column);
    case "PageUp":
      return to(Math.max(0, from.row - size.page), from.column);
    case "PageDown":
      return to(from.row + size.page, from.column);
    case "Home":
      return withControl ? to(0, 0) : to(from.row, 0);
    case "End":
      return withControl ? to(size.rows - 1, size.columns - 1) : to(from.row, size.columns - 1);
    default:
      return undefined;
  }
}

/** The cell behind or before another, over the ends of rows; the first and the last stay. */
export function beside(from: Spot, by: 1 | -1, size: Size): Spot {
  const column = from.column + by;
  if (column >= size.columns) return from.row + 1 < size.rows ? { row: from.row + 1, column: 1 } : from;
  if (column < 1) return from.row > 0 ? { row: from.row - 1, column: size.columns - 1 } : from;
  return { row: from.row, column };
}

/** Rows from where choosing began to where it is. */
export function between(ids: string[], anchor: string, reach: string): string[] {
  const [a, b] = [ids.indexOf(anchor), ids.indexOf(reach)];
  return a < 0 || b < 0 ? [] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Which rows are drawn of those there are: those in sight, and some beyond. */
export function inSight(
  top: number,
  height: number,
  row: number,
  count: number,
  beyond = 8,
): [number, number] {
  const first = Math.max(0, Math.floor(top / row) - beyond);
  return [Math.min(first, count), Math.min(count, Math.ceil((top + height) / row) + beyond)];
}
