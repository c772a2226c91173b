import { type RefObject, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { type MapState, useMap } from "../../map/mapState";
import { t } from "../../words";
import type { Item } from "../api";
import { cardOf, holdsItems, lanesFor } from "./place";
import { endPlacing, usePlaced } from "./placing";
import "./editor.css";

/**
 * An item of the library is on its way: the next cell that is pressed, or reached by the arrows and Enter, takes a card of it. Escape
 * leaves it. Where it can go is marked on the grid itself.
 */
export function PlacingBar({ grid }: { grid: RefObject<HTMLElement | null> }) {
  const item = usePlaced();
  // Whoever leaves the map leaves what was on its way.
  useEffect(() => endPlacing, []);
  return item ? <Placing item={item} grid={grid} /> : null;
}

function Placing({ item, grid }: { item: Item; grid: RefObject<HTMLElement | null> }) {
  const state = useMap();
  useEffect(() => {
    if (state.isPast) endPlacing();
  }, [state.isPast]);
  // It begins once for each item, wherever the map goes meanwhile.
  const first = useRef(state);
  useEffect(() => {
    const table = grid.current;
    if (!table) return;
    table.toggleAttribute("data-placing", true);
    firstCell(table, first.current, item)?.focus();
    return () => {
      table.removeAttribute("data-placing");
    };
  }, [item, grid]);
  useEffect(() => {
    const put = (event: Event) => {
      const cell = (event.target as HTMLElement).closest<HTMLElement>("[role=gridcell]");
      if (!cell || !grid.current?.contains(cell)) return;
      const at = placeOf(cell, state);
      const operations = at ? cardOf(state.document, item, at) : [];
      event.preventDefault();
      event.stopPropagation();
      if (operations.length === 0) return;
      state.editing.make(operations);
      endPlacing();
      requestAnimationFrame(() => cell.isConnected && cell.focus());
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Enter") return put(event);
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      endPlacing();
    };
    // Before the grid's own keys and presses, which mean something else.
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("click", put, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("click", put, true);
    };
  }, [item, state, grid]);
  return (
    <div className="placing" role="group" aria-label={t("An item on its way to the map")}>
      <span role="status">
        {t(
          "Choose a cell for “{item}”: press it, or go there by the arrows and press Enter. Escape leaves it.",
          { item: item.title },
        )}
      </span>
      <Button className="button ghost" onPress={endPlacing}>
        {t("Leave it")}
      </Button>
    </div>
  );
}

/** The lane and step of a cell, if a card can be put there. */
export function placeOf(cell: HTMLElement, state: MapState): { lane: string; step: string } | undefined {
  const key = cell.closest<HTMLElement>("[data-lane]")?.dataset.lane;
  const lane = state.document.lanes?.find((each) => each.key === key);
  const column = Number(cell.dataset.cell?.split(":")[1] ?? 0) - 1;
  const step = state.columns[column]?.step.key;
  // What a fold hides is not changed unseen.
  return lane && holdsItems(lane) && step && !cell.dataset.fold ? { lane: lane.key, step } : undefined;
}

/** Where choosing begins: in a lane of its kind, at the step the focus was last at. */
function firstCell(table: HTMLElement, state: MapState, item: Item): HTMLElement | undefined {
  const last = table.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.dataset.cell;
  const column = Math.max(1, Number(last?.split(":")[1] ?? 1));
  for (const lane of lanesFor(state.document, item)) {
    const cells = [
      ...table.querySelectorAll<HTMLElement>(
        `[data-lane="${CSS.escape(lane.key)}"] [role=gridcell][data-cell]`,
      ),
    ].filter((cell) => !cell.dataset.fold);
    const reaches = (cell: HTMLElement) => Number(cell.dataset.cell?.split(":")[1] ?? 0) <= column;
    const found = cells.findLast(reaches) ?? cells[0];
    if (found) return found;
  }
  return undefined;
}
