import type { Card } from "../document";

/** A lane's cards in cells that never overlap: each cell begins where a card begins and reaches as far as its widest card may. */

export type PlacedCell = { at: number; span: number; cards: Card[] };

export function placeCards(cards: Card[], steps: string[]): PlacedCell[] {
  const starting = steps.map((step) => cards.filter((card) => card.step === step));
  const cells: PlacedCell[] = [];
  let at = 0;
  while (at < steps.length) {
    const here = starting[at] ?? [];
    const wanted = Math.max(1, ...here.map((card) => card.span ?? 1));
    let span = 1;
    // A card stops where the next one begins, and at the last step.
    while (span < wanted && at + span < steps.length && starting[at + span]?.length === 0) span++;
    cells.push({ at, span, cards: here });
    at += span;
  }
  return cells;
}
