import { useSyncExternalStore } from "react";
import type { Vote } from "./api";

/** The dots that are drawn on the cards of the map: those of the vote that is looked at, as far as they are told. */

const NONE: ReadonlyMap<string, number> = new Map();
let shown: ReadonlyMap<string, number> = NONE;
const listeners = new Set<() => void>();

const same = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every(([card, dots]) => other.get(card) === dots);

export const dotsOf = (vote: Pick<Vote, "cards"> | undefined): ReadonlyMap<string, number> =>
  new Map(vote?.cards.flatMap(({ card, dots }) => (dots ? [[card, dots] as const] : [])));

export function showDots(vote: Vote | undefined): void {
  const next = dotsOf(vote);
  if (same(shown, next)) return;
  shown = next;
  for (const listener of listeners) listener();
}

export function useDots(card: string): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => shown.get(card) ?? 0,
  );
}
