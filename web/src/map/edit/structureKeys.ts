import type { KeyboardEvent } from "react";
import type { Card, Lane, MapDocument } from "../document";
import { type CurveScale, EMOTION } from "./curveScale";
import type { Operation } from "./operations";
import {
  insertStage,
  insertStep,
  moveLane,
  moveStage,
  moveStep,
  NEW_STEP,
  removeLane,
  removeStage,
  removeStep,
} from "./structure";

const isAlt = (event: KeyboardEvent, shift: boolean): boolean =>
  event.altKey && event.shiftKey === shift && !event.ctrlKey && !event.metaKey;

/** What a key does to a step: Alt+Left and Right move it, Alt+Shift+Right puts a new one behind it, Delete removes it. */
export function stepKey(event: KeyboardEvent, map: MapDocument, step: string): Operation[] | undefined {
  if (isAlt(event, false) && event.key === "ArrowLeft") return moveStep(map, step, -1);
  if (isAlt(event, false) && event.key === "ArrowRight") return moveStep(map, step, 1);
  if (isAlt(event, true) && event.key === "ArrowRight") return insertStep(map, step, NEW_STEP);
  return event.key === "Delete" ? removeStep(map, step) : undefined;
}

/** What a key does to a stage: Alt+Left and Right move it, Alt+Shift+Right puts a new one behind it, Delete removes it. */
export function stageKey(event: KeyboardEvent, map: MapDocument, stage: string): Operation[] | undefined {
  if (isAlt(event, false) && event.key === "ArrowLeft") return moveStage(map, stage, -1);
  if (isAlt(event, false) && event.key === "ArrowRight") return moveStage(map, stage, 1);
  if (isAlt(event, true) && event.key === "ArrowRight") return insertStage(map, stage);
  return event.key === "Delete" ? removeStage(map, stage) : undefined;
}

/** What a key does to a lane: Alt+Up and Down move it, Delete removes it with its cards. */
export function laneKey(event: KeyboardEvent, map: MapDocument, lane: string): Operation[] | undefined {
  if (isAlt(event, false) && event.key === "ArrowUp") return moveLane(map, lane, -1);
  if (isAlt(event, false) && event.key === "ArrowDown") return moveLane(map, lane, 1);
  return event.key === "Delete" ? removeLane(map, lane) : undefined;
}

const MOST = 2;
const LEVEL = 1;

/** What a key does to a point of a curve: plus and minus raise and lower it by a level, Delete leaves a gap. */
export function emotionKey(
  event: KeyboardEvent,
  lane: Lane,
  step: string,
  key: string,
  scale = EMOTION,
): Operation[] | undefined {
  const { field, levelOf } = scale;
  const card = cardOn(lane, step, scale);
  const level = card && levelOf(card);
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === "Delete") return card ? [{ op: "remove", kind: "card", key: card.key }] : undefined;
  const by = event.key === "+" ? LEVEL : event.key === "-" || event.key === "−" ? -LEVEL : 0;
  if (by === 0) return undefined;
  if (!card) {
    return [
      { op: "add", kind: "card", into: lane.key, value: { key, step, text: "", [field]: scale.valueOf(0) } },
    ];
  }
  const raised = level === undefined ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(level + by)));
  return raised === level
    ? []
    : [{ op: "set", kind: "card", key: card.key, field, value: scale.valueOf(raised) }];
}

/** The card of a step whose point is drawn; on a dramatic arc also one that has only words yet. */
export function cardOn(lane: Lane, step: string, scale: CurveScale): Card | undefined {
  const cards = lane.cards.filter((each) => each.step === step);
  const drawn = cards.find((card) => scale.levelOf(card) !== undefined);
  return drawn ?? (scale === EMOTION ? undefined : cards[0]);
}
