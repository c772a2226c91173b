import type { KeyboardEvent } from "react";
import { removalOf } from "../edit/cards";
import { cardsIn, shift } from "../edit/clipboard";
import { isTyping, keepFocus } from "../edit/editKeys";
import type { Operation } from "../edit/operations";
import { useMap } from "../mapState";
import { votesByKey } from "../vote/voteKeys";
import { twinsIn } from "./twins";
import type { Chosen } from "./useChosenCells";

const SHIFTS: Record<string, { steps: number; lanes: number }> = {
  ArrowLeft: { steps: -1, lanes: 0 },
  ArrowRight: { steps: 1, lanes: 0 },
  ArrowUp: { steps: 0, lanes: -1 },
  ArrowDown: { steps: 0, lanes: 1 },
};

/** What keys do to the chosen cells: Alt and arrows move their cards, Ctrl+D doubles them, Delete takes them away. */
export function useCellKeys(chosen: Chosen) {
  const { document, editing, columns, edit } = useMap();
  return (event: KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>("[role=gridcell]");
    const range = event.defaultPrevented || isTyping(event.target) ? undefined : chosen.range(cell);
    if (!range || !cell) return;
    if (event.key === "Escape") return chosen.clear();
    if (votesByKey(event, cardsIn(document, range))) return;
    if (event.key.toLowerCase() === "c" && event.ctrlKey && event.altKey) {
      const [card] = cardsIn(document, range);
      event.preventDefault();
      return card && edit("card", card.key);
    }
    const by = event.altKey && !event.shiftKey && !event.ctrlKey ? SHIFTS[event.key] : undefined;
    const isTwin = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "d";
    let operations: Operation[];
    if (by) operations = shift(document, range, by);
    else if (isTwin) operations = twinsIn(document, range);
    else if (event.key === "Delete") operations = removalOf(cardsIn(document, range));
    else return;
    event.preventDefault();
    if (operations.length === 0) return;
    editing.make(operations);
    if (by) followCards(cell, by, columns.length);
    else keepFocus(cell);
  };
}

/** The focus goes where the cards went. */
function followCards(cell: HTMLElement, by: { steps: number; lanes: number }, steps: number) {
  const grid = cell.closest("[role=grid]");
  const rows = [...(grid?.querySelectorAll<HTMLElement>("[data-lane]") ?? [])];
  const row = rows[rows.indexOf(cell.closest<HTMLElement>("[data-lane]") ?? cell) + by.lanes];
  const column = Number(cell.dataset.cell?.split(":")[1] ?? 1) + by.steps;
  requestAnimationFrame(() => {
    const cells = [...(row?.querySelectorAll<HTMLElement>("[role=gridcell]") ?? [])];
    const reaches = (each: HTMLElement) => Number(each.dataset.cell?.split(":")[1] ?? steps) <= column;
    cells.findLast(reaches)?.focus();
  });
}
