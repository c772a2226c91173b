import type { Card, MapDocument } from "../document";
import type { Operation } from "../edit/operations";

/** An opportunity or a solution, with where it stands. */
export type Idea = { card: Card; lane: string; step: string };

export const MOST_EFFORT = 5;
export const MOST_VALUE = 100;
/** What an arrow key changes. */
const EFFORT_STEP = 1;
const VALUE_STEP = 5;

/** Every opportunity and solution of a map, in its order. */
export function ideasOf(map: MapDocument): Idea[] {
  const titles = new Map(map.stages.flatMap((stage) => stage.steps).map((step) => [step.key, step.title]));
  return (map.lanes ?? [])
    .filter((lane) => lane.type === "OPPORTUNITIES" || lane.type === "SOLUTIONS")
    .flatMap((lane) =>
      lane.cards.map((card) => ({ card, lane: lane.title, step: titles.get(card.step) ?? card.step })),
    );
}

export const isPlaced = ({ card }: Idea): boolean => card.value != null && card.effort != null;

/** What a person should look at first: much value for little effort. */
export type Quarter = "quick win" | "big bet" | "fill-in" | "think twice";

export function quarterOf(value: number, effort: number): Quarter {
  const isMuch = value >= MOST_VALUE / 2;
  const isLittle = effort <= MOST_EFFORT / 2;
  if (isMuch) return isLittle ? "quick win" : "big bet";
  return isLittle ? "fill-in" : "think twice";
}

/** Where a card is drawn, in shares of the width from the left and of the height from above. */
export const placeOf = (value: number, effort: number): { x: number; y: number } => ({
  x: effort / MOST_EFFORT,
  y: 1 - value / MOST_VALUE,
});

/** What a place says: effort in whole grades, value to the nearest five. */
export function valuesAt(x: number, y: number): { value: number; effort: number } {
  const within = (share: number) => Math.max(0, Math.min(1, share));
  return {
    effort: Math.round(within(x) * MOST_EFFORT),
    value: Math.round(((1 - within(y)) * MOST_VALUE) / VALUE_STEP) * VALUE_STEP,
  };
}

/** What gives a card a value and an effort; nothing where it has them. */
export function placed(card: Card, { value, effort }: { value: number; effort: number }): Operation[] {
  const operations: Operation[] = [];
  if (card.value !== value)
    operations.push({ op: "set", kind: "card", key: card.key, field: "value", value });
  if (card.effort !== effort) {
    operations.push({ op: "set", kind: "card", key: card.key, field: "effort", value: effort });
  }
  return operations;
}

/** What an arrow key does to a card that is placed. */
export function nudged(card: Card, key: string): Operation[] | undefined {
  const [value, effort] = [card.value ?? 0, card.effort ?? 0];
  const to = (v: number, e: number) =>
    placed(card, {
      value: Math.max(0, Math.min(MOST_VALUE, v)),
      effort: Math.max(0, Math.min(MOST_EFFORT, e)),
    });
  switch (key) {
    case "ArrowUp":
      return to(value + VALUE_STEP, effort);
    case "ArrowDown":
      return to(value - VALUE_STEP, effort);
    case "ArrowLeft":
      return to(value, effort - EFFORT_STEP);
    case "ArrowRight":
      return to(value, effort + EFFORT_STEP);
    default:
      return undefined;
  }
}
