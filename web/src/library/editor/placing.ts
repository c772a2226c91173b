import { useSyncExternalStore } from "react";
import type { Item } from "../api";

/*
 * The item that is on its way to a cell: chosen, and not put anywhere yet. It is known outside of the map's state, so that a thousand
 * cells are not drawn anew when somebody begins to choose.
 */

let onItsWay: Item | undefined;
const listeners = new Set<() => void>();

function set(item: Item | undefined) {
  onItsWay = item;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Has the next cell that is chosen take a card of an item. */
export const beginPlacing = (item: Item): void => set(item);

/** Nothing is on its way any more. */
export const endPlacing = (): void => set(undefined);

export const usePlaced = (): Item | undefined => useSyncExternalStore(subscribe, () => onItsWay);
