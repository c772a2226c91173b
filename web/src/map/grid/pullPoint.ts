import type { PointerEvent } from "react";
import type { Card, Lane } from "../document";
import { newKey } from "../edit/cards";
import { type CurveScale, EMOTION } from "../edit/curveScale";
import type { Operation } from "../edit/operations";
import type { Pulled } from "./EmotionLane";
import { emotionAt, emotionY } from "./emotionScale";

/** So near to a point it is taken hold of. */
const HOLD = 18;

/** How large a cell is drawn, beside how large it is. */
const zoomOf = (cell: HTMLElement): number => cell.getBoundingClientRect().height / cell.offsetHeight || 1;

/** The level at a height of the page, in the lane a cell belongs to. */
export const levelAt = (cell: HTMLElement, y: number, scale: CurveScale): number =>
  emotionAt((y - cell.getBoundingClientRect().top) / zoomOf(cell), scale.grain);

/** What gives a step a level, with a point of its own if it had none. */
export function feeling(
  lane: Lane,
  step: string,
  card: Card | undefined,
  level: number,
  scale = EMOTION,
): Operation[] {
  const value = scale.valueOf(level);
  if (card) return [{ op: "set", kind: "card", key: card.key, field: scale.field, value }];
  return [
    {
      op: "add",
      kind: "card",
      into: lane.key,
      value: { key: newKey("card"), step, text: "", [scale.field]: value },
    },
  ];
}

/** Takes hold of the point of a cell, if it is near, until it is let go. */
export function pullPoint(
  event: PointerEvent<HTMLElement>,
  card: Card,
  scale: CurveScale,
  pull: (pulled: Pulled | undefined) => void,
  set: (level: number) => void,
) {
  const cell = event.currentTarget;
  const box = cell.getBoundingClientRect();
  const zoom = zoomOf(cell);
  const [x, y] = [(event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom];
  const was = scale.levelOf(card);
  if (was === undefined) return;
  if (event.button !== 0 || Math.hypot(x - box.width / zoom / 2, y - emotionY(was)) > HOLD) return;
  event.preventDefault();
  cell.focus();
  let level: number = was;
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener(
    "pointermove",
    (moved) => {
      level = levelAt(cell, moved.clientY, scale);
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
