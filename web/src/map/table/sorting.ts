import { language } from "../../words/language";
/** How the rows of the table are put in order. */

export type Orderable = string | number | undefined;

const words = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

/** Rows by a value; those that are alike keep the order they had, and those without one come last, whichever way it goes. */
export function ordered<R>(rows: R[], orderOf: (row: R) => Orderable, isDown: boolean): R[] {
  const all = rows.map((row) => ({ row, value: blankless(orderOf(row)) }));
  const way = isDown ? -1 : 1;
  return all
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return a.value === b.value ? 0 : a.value === undefined ? 1 : -1;
      }
      return way * compared(a.value, b.value);
    })
    .map(({ row }) => row);
}

const blankless = (value: Orderable): Orderable => (value === "" ? undefined : value);

const compared = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : words.compare(String(a), String(b));

type Sort = { column: string; isDown: boolean };

/** What a press on the head of a column leads to: up, down, and again as the map has it. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  if (sort?.column !== column) return { column, isDown: false };
  return sort.isDown ? undefined : { column, isDown: true };
}
