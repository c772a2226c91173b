import { type RefObject, useEffect } from "react";
import { removalOf } from "../edit/cards";
import { CARDS, type Copied, cardsIn, copy, pasteCards, pasteTable, tableOf } from "../edit/clipboard";
import { isTyping } from "../edit/editKeys";
import { readTsv, writeTsv } from "../edit/tsv";
import { useMap } from "../mapState";
import type { Chosen } from "./useChosenCells";

/** Copies, cuts and pastes what is chosen in the grid, whenever the focus is in it and nobody is typing. */
export function useClipboard(grid: RefObject<HTMLElement | null>, chosen: Chosen) {
  const { document: map, editing, columns } = useMap();
  useEffect(() => {
    const cell = (): HTMLElement | null => {
      const active = document.activeElement;
      if (!(active instanceof HTMLElement) || !grid.current?.contains(active) || isTyping(active))
        return null;
      return active.closest<HTMLElement>("[data-cell]");
    };
    const onCopy = (event: ClipboardEvent) => {
      const range = chosen.range(cell());
      if (!range || !event.clipboardData || !window.getSelection()?.isCollapsed) return;
      event.preventDefault();
      const copied = copy(map, range);
      event.clipboardData.setData("text/plain", writeTsv(tableOf(copied)));
      event.clipboardData.setData(CARDS, JSON.stringify(copied));
      const cards = cardsIn(map, range);
      if (event.type === "cut" && cards.length > 0) editing.make(removalOf(cards));
    };
    const onPaste = (event: ClipboardEvent) => {
      const at = cell();
      const data = event.clipboardData;
      const column = Number(at?.dataset.cell?.split(":")[1] ?? 0) - 1;
      const step = columns[column]?.step.key;
      if (!at || !data || !step || at.dataset.fold) return;
      const lane = at.closest<HTMLElement>("[data-lane]")?.dataset.lane;
      const isTitle = at.dataset.step !== undefined;
      if (!lane && !isTitle) return;
      event.preventDefault();
      const cards = lane ? cardsFrom(data.getData(CARDS)) : undefined;
      const corner = { lane, step };
      const operations = cards
        ? pasteCards(map, corner, cards)
        : pasteTable(map, corner, readTsv(data.getData("text/plain")));
      if (operations.length > 0) editing.make(operations);
    };
    document.addEventListener("copy", onCopy);
    document.addEventListener("cut", onCopy);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("copy", onCopy);
      document.removeEventListener("cut", onCopy);
      document.removeEventListener("paste", onPaste);
    };
  }, [grid, chosen, map, editing, columns]);
}

/** Cards that another map, or this one, put on the clipboard; what looks otherwise is taken as words. */
function cardsFrom(text: string): Copied | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((lane) => Array.isArray(lane?.cells))
      ? (value as Copied)
      : undefined;
  } catch {
    return undefined;
  }
}
