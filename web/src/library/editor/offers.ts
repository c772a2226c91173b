import { matches } from "../../palette/match";
import type { Item } from "../api";

/** So many are offered at once; typing on finds the others. */
const MOST = 6;

/** From so many letters on something is offered to what is typed. */
const LEAST = 2;

/**
 * The items whose name, or another name, has what is typed in it: those that begin with it first, then those on most maps.
 *
 * @param isAsked whether somebody asked for items, and gets them before the first letter
 */
export function offersFor(items: Item[], typed: string, isAsked = false): Item[] {
  const words = typed.trim();
  if (words.length < (isAsked ? 0 : LEAST)) return [];
  const begins = (item: Item) => item.title.toLowerCase().startsWith(words.toLowerCase());
  return items
    .filter((item) => [item.title, ...item.alsoKnownAs].some((name) => matches(name, words)))
    .sort((a, b) => Number(begins(b)) - Number(begins(a)) || b.maps - a.maps)
    .slice(0, MOST);
}

/** The next one that is pointed at; none is one of the places, so that the words stay as free as they were. */
export function pointed(at: number | undefined, by: 1 | -1, count: number): number | undefined {
  const next = (at ?? (by === 1 ? -1 : count)) + by;
  return next < 0 || next >= count ? undefined : next;
}
