import { t } from "../../words";
import type { Operation } from "../edit/operations";
import type { Editor, TableColumn } from "./columns";
import type { Spot } from "./sheet";

/** What came of a paste: what keeps it, how many cells took it, and why the others did not. */
export type Pasted = { operations: Operation[]; kept: number; refused: string[] };

/** Puts a table of words into the cells from one on, to the right and downward. Cells that are only read stay as they are. */
export function pasted<R>(rows: R[], columns: TableColumn<R>[], at: Spot, table: string[][]): Pasted {
  const result: Pasted = { operations: [], kept: 0, refused: [] };
  table.forEach((line, down) => {
    line.forEach((text, right) => {
      const row = rows[at.row + down];
      const column = columns[at.column - 1 + right];
      const editor = row && column?.editor?.(row);
      if (!row || !column?.keep || !editor || editor.as === "check") return;
      const input = editor.as === "choice" ? choiceOf(editor, text) : text;
      const kept =
        input === undefined
          ? t("“{text}” is none of what {column} may be", { text, column: column.title })
          : column.keep(row, input);
      if (typeof kept === "string") result.refused.push(kept);
      else {
        result.operations.push(...kept);
        result.kept++;
      }
    });
  });
  return result;
}

/** The choice people mean by its key or by its words; of a step, the words of its stage may be left out. */
function choiceOf({ choices }: Extract<Editor, { as: "choice" }>, text: string): string | undefined {
  const meant = text.trim().toLowerCase();
  if (meant === "") return choices.find(({ value }) => value === "")?.value;
  const names = ({ value, label }: { value: string; label: string }) => [
    value.toLowerCase(),
    label.toLowerCase(),
    label.toLowerCase().split(" · ").at(-1),
  ];
  return choices.find((choice) => names(choice).includes(meant))?.value;
}
