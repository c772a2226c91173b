import type { KeyboardEvent } from "react";
import { giveDot } from "./cardBallot";

/** Ctrl+Alt+V gives the first of the chosen cards a dot, with Shift it takes one back. True where the key was meant. */
export function votesByKey(event: KeyboardEvent, cards: { key: string }[]): boolean {
  if (event.key.toLowerCase() !== "v" || !event.ctrlKey || !event.altKey) return false;
  const [card] = cards;
  event.preventDefault();
  if (card) giveDot(card.key, event.shiftKey ? -1 : 1);
  return true;
}
