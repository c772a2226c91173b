import type { Card, Lane } from "../document";
import type { Operation } from "./operations";

/** A key that no other element has. */
export const newKey = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 13)}`;

/** What keeps the words somebody wrote for a card; nothing where they are the same. A card without words goes away. */
export function wordsOf(card: Card, text: string): Operation[] {
  const words = text.trim();
  if (words === card.text) return [];
  if (words === "" && card.emotion == null && card.tension == null)
    return [{ op: "remove", kind: "card", key: card.key }];
  return [{ op: "set", kind: "card", key: card.key, field: "text", value: words }];
}

/** What adds a card at a step, behind those that are there. */
export function newCard(lane: Lane, step: string, text: string, key = newKey("card")): Operation[] {
  const words = text.trim();
  if (words === "") return [];
  return [{ op: "add", kind: "card", into: lane.key, value: { key, step, text: words } }];
}

export const removalOf = (cards: Card[]): Operation[] =>
  cards.map((card) => ({ op: "remove", kind: "card", key: card.key }));
