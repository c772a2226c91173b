import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useRef,
} from "react";
import { t } from "../../words";
import { isTyping } from "../edit/editKeys";
import { readTsv, writeTsv } from "../edit/tsv";
import type { TableColumn } from "./columns";
import { pasted } from "./paste";
import type { At, SheetProps } from "./Sheet";
import type { Edited } from "./SheetRow";
import { between, moved, type Size, type Spot } from "./sheet";

type Events<R extends { id: string }> = SheetProps<R> & {
  spot: Spot;
  size: Size;
  setAt: (at: At) => void;
  goTo: (row: number, column: number) => void;
  setEdited: (edited: Edited) => void;
  hasFocus: RefObject<boolean>;
};

/** What the keys and the pointer do in the table. */
export function useSheetEvents<R extends { id: string }>(sheet: Events<R>) {
  const { rows, columns, chosen, choose, spot, size, goTo, setAt, hasFocus } = sheet;
  const anchor = useRef<string>(undefined);

  const extend = (to: string | undefined, from = spot) => {
    anchor.current ??= rows[from.row]?.id;
    if (to && anchor.current) {
      choose(
        new Set(
          between(
            rows.map((row) => row.id),
            anchor.current,
            to,
          ),
        ),
      );
    }
  };
  const toggle = (id: string | undefined) => {
    if (!id) return;
    anchor.current = id;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const chooseAll = () => choose(new Set(rows.map((row) => row.id)));
  const clear = () => {
    anchor.current = undefined;
    choose(new Set());
  };

  const edit = (place: Spot, how: { typed?: string; isPicked?: boolean }) => {
    const row = rows[place.row];
    const column = columns[place.column - 1];
    if (!row || !column) return;
    const editor = column.editor?.(row);
    if (!editor) return how.typed === undefined ? sheet.open(row) : undefined;
    if (editor.as === "check") {
      const kept = column.keep?.(row, "");
      return how.typed === undefined && Array.isArray(kept) ? sheet.make(kept) : undefined;
    }
    const typed = editor.as === "choice" ? undefined : how.typed;
    const text = typed ?? (column.input ?? column.text)(row);
    sheet.setEdited({ id: row.id, column: column.key, text, isPicked: how.isPicked === true });
  };

  /** Empties a cell that may be empty. */
  const empty = (row: R | undefined, column: TableColumn<R> | undefined) => {
    const editor = row && column?.editor?.(row);
    if (!row || !column?.keep || !editor || editor.as === "check") return;
    const kept = column.keep(row, "");
    if (typeof kept === "string") sheet.say(`${kept}.`);
    else if (kept.length > 0) sheet.make(kept);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) && !isBox(event.target)) return;
    const { key, shiftKey } = event;
    const withControl = event.ctrlKey || event.metaKey;
    const at = spotOf(event.target) ?? spot;
    const row = rows[at.row];
    const does = (): (() => void) | undefined => {
      const to = event.altKey ? undefined : moved(at, key, withControl, size);
      if (to) {
        return () => {
          if (shiftKey && to.row >= 0) extend(rows[to.row]?.id, at);
          else anchor.current = undefined;
          goTo(to.row, to.column);
        };
      }
      if (event.altKey) return undefined;
      if (withControl) {
        if (key.toLowerCase() === "a") return chooseAll;
        return key === "Enter" && row ? () => sheet.open(row) : undefined;
      }
      if (key === "Escape") return chosen.size > 0 ? clear : undefined;
      if (at.row === -1) {
        if (key !== "Enter" && key !== " ") return undefined;
        const column = columns[at.column - 1];
        return column ? () => sheet.onSort(column.key) : chosen.size === rows.length ? clear : chooseAll;
      }
      if (key === " ") return () => toggle(row?.id);
      if (key === "Enter" || key === "F2") {
        return at.column === 0 ? () => toggle(row?.id) : () => edit(at, {});
      }
      if (key === "Delete") {
        return chosen.size > 0 ? sheet.remove : () => empty(row, columns[at.column - 1]);
      }
      return key.length === 1 ? () => edit(at, { typed: key }) : undefined;
    };
    const act = does();
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  const spotOf = (target: EventTarget): Spot | undefined => {
    const cell = (target as HTMLElement).closest<HTMLElement>("[data-spot]");
    const [row, column] = (cell?.dataset.spot ?? "").split(":").map(Number);
    return row === undefined || column === undefined ? undefined : { row, column };
  };

  const onClick = (event: MouseEvent) => {
    const place = spotOf(event.target);
    if (!place || (isTyping(event.target) && !isBox(event.target))) return;
    const row = rows[place.row];
    if (place.row === -1) {
      const column = columns[place.column - 1];
      if (column) sheet.onSort(column.key);
      else if (chosen.size === rows.length) clear();
      else chooseAll();
    } else if (row && (event.target as HTMLElement).closest("[data-open]")) sheet.open(row);
    else if (event.shiftKey) extend(row?.id);
    else if (place.column === 0 || event.ctrlKey || event.metaKey) toggle(row?.id);
    else anchor.current = row?.id;
    if (isBox(event.target) || event.shiftKey) goTo(place.row, place.column);
  };

  const onMouseDown = (event: MouseEvent) => {
    // Shift and a press choose rows, not words.
    if (event.shiftKey && !isTyping(event.target)) event.preventDefault();
  };

  const onDoubleClick = (event: MouseEvent) => {
    const place = spotOf(event.target);
    const isCell = !isTyping(event.target) && !(event.target as HTMLElement).closest("[data-open]");
    if (place && isCell && place.row >= 0 && place.column > 0) edit(place, { isPicked: true });
  };

  const onFocus = (event: FocusEvent) => {
    hasFocus.current = true;
    const place = spotOf(event.target);
    if (place && (place.row !== spot.row || place.column !== spot.column)) {
      setAt({ id: rows[place.row]?.id, column: place.column });
    }
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) hasFocus.current = false;
  };

  const onCopy = (event: ClipboardEvent) => {
    const isWords = !window.getSelection()?.isCollapsed;
    if (isTyping(event.target) && !isBox(event.target)) return;
    if (chosen.size === 0 && isWords) return;
    const at = spotOf(event.target) ?? spot;
    const row = rows[at.row];
    const column = columns[at.column - 1];
    const text =
      chosen.size > 0
        ? tsvOf(
            rows.filter((each) => chosen.has(each.id)),
            columns,
          )
        : row && column && writeTsv([[column.text(row)]]);
    if (!text) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
  };

  const onPaste = (event: ClipboardEvent) => {
    if (spot.row < 0 || spot.column === 0 || (isTyping(event.target) && !isBox(event.target))) return;
    event.preventDefault();
    const { operations, kept, refused } = pasted(
      rows,
      columns,
      spot,
      readTsv(event.clipboardData.getData("text/plain")),
    );
    if (operations.length > 0) sheet.make(operations);
    const why = refused[0]
      ? t(" {refused, plural, one {# cell} other {# cells}} stayed: {reason}.", {
          refused: refused.length,
          reason: refused[0],
        })
      : "";
    sheet.say(t("Pasted into {kept, plural, one {# cell} other {# cells}}.{why}", { kept, why }));
  };

  return { onPaste, onKeyDown, onClick, onMouseDown, onDoubleClick, onFocus, onBlur, onCopy };
}

const isBox = (target: EventTarget): boolean => (target as HTMLInputElement).type === "checkbox";

/** Rows as a spreadsheet takes them, with the titles of the columns above. */
export const tsvOf = <R>(rows: R[], columns: TableColumn<R>[]): string =>
  writeTsv([
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ]);
