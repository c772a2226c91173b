/**
 * Rows and cells of a table as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, and quotes around cells
 * that hold either, with quotes inside doubled.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell);
    const isRowEnd = text[end] !== "\t";
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
    if (isRowEnd) {
      rows.push(row);
      row = [];
    }
  }
  // The last line end closes a row, and begins none.
  if (rows.length > 1 && rows.at(-1)?.join("") === "") rows.pop();
  return rows;
}

type Read = [cell: string, end: number];

function plain(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !"\t\r\n".includes(text[end] ?? "")) end++;
  return [text.slice(from, end), end];
}

/** A cell in quotes; one that is never closed, or goes on behind its quotes, was meant as it stands. */
function quoted(text: string, from: number): Read {
  let cell = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      cell += text[at];
    } else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const next = text[at + 1];
      return next === undefined || "\t\r\n".includes(next) ? [cell, at + 1] : plain(text, from);
    }
  }
  return plain(text, from);
}

/** The table as text. Cells that a spreadsheet would take for a formula are shown as what they are. */
export const writeTsv = (rows: string[][]): string =>
  rows.map((row) => row.map((cell) => written(neutral(cell))).join("\t")).join("\n");

const written = (cell: string): string => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const neutral = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell;
