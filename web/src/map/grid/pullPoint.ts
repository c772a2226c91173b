import type { PointerEvent } from "react";
import type { Card, Lane } from "../document";
import { newKey } from "../edit/cards";
import type { Operation } from "../edit/operations";
import type { Pulled } from "./EmotionLane";
import { emotionAt, emotionY } from "./emotionScale";

/** So near to a point it is taken hold of. */
const HOLD = 18;

/** How large a cell is drawn, beside how large it is. */
const zoomOf = (cell: HTMLElement): number => cell.getBoundingClientRect().height / cell.offsetHeight || 1;

/** The level at a height of the page, in the lane a cell belongs to. */
export const levelAt = (cell: HTMLElement, y: number): number =>
  emotionAt((y - cell.getBoundingClientRect().top) / zoomOf(cell));

/** What gives a step a level, with a point of its own if it had none. */
export function feeling(lane: Lane, step: string, card: Card | undefined, level: number): Operation[] {
  if (card) return [{ op: "set", kind: "card", key: card.key, field: "emotion", value: level }];
  return [
    {
      op: "add",
      kind: "card",
      into: lane.key,
      value: { key: newKey("card"), step, text: "", emotion: level },
    },
  ];
}

/** Takes hold of the point of a cell, if it is near, until it is let go. */
export function pullPoint(
  event: PointerEvent<HTMLElement>,
  card: Card,
  pull: (pulled: Pulled | undefined) => void,
  set: (level: number) => void,
) {
  const cell = event.currentTarget;
  const box = cell.getBoundingClientRect();
  const zoom = zoomOf(cell);
  const [x, y] = [(event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom];
  const was = card.emotion ?? 0;
  if (event.button !== 0 || Math.hypot(x - box.width / zoom / 2, y - emotionY(was)) > HOLD) return;
  event.preventDefault();
  cell.focus();
  let level = was;
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener(
    "pointermove",
    (moved) => {
      level = levelAt(cell, moved.clientY);
      pull({ card: card.key, level });
    },
    { signal },
  );
  const finish = (isKept: boolean) => {
    end.abort();
    pull(undefined);
    if (isKept && level !== was) set(level);
  };
  window.addEventListener("pointerup", () => finish(true), { signal });
  window.addEventListener("pointercancel", () => finish(false), { signal });
}
