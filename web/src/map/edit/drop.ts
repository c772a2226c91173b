import type { Card, Lane, MapDocument } from "../document";
import { stepsOf } from "./clipboard";
import type { Operation } from "./operations";
import { ifOrdered } from "./order";

/** What can be dragged; an item comes from the library beside the map. */
export type Dragged = { kind: "card" | "step" | "stage" | "lane" | "item"; key: string };

/** Where it is let go: at a step of a lane, or before or behind another of its kind. */
export type Target = { at: "cell"; lane: string; step: string } | { at: "before" | "behind"; key: string };

/** What a drop does; nothing where it would change nothing, the map would lose what it needs, or a binding its step. */
export function drop(map: MapDocument, dragged: Dragged, target: Target): Operation[] {
  if (target.at === "cell") return dragged.kind === "card" ? dropCard(map, dragged.key, target) : [];
  if (dragged.key === target.key) return [];
  switch (dragged.kind) {
    case "card":
    case "item":
      return [];
    case "step":
      return ifOrdered(map, dropStep(map, dragged.key, target.key, target.at));
    case "stage":
      return ifOrdered(map, dropAmong(map.stages, "stage", dragged.key, target.key, target.at));
    case "lane":
      return dropAmong(map.lanes ?? [], "lane", dragged.key, target.key, target.at);
  }
}

function dropCard(map: MapDocument, key: string, target: { lane: string; step: string }): Operation[] {
  const lanes = map.lanes ?? [];
  const from = lanes.find((lane) => lane.cards.some((card) => card.key === key));
  const into = lanes.find((lane) => lane.key === target.lane);
  const card = from?.cards.find((each) => each.key === key);
  if (!from || !into || !card || !fits(card, into)) return [];
  const steps = stepsOf(map);
  const room = steps.length - steps.findIndex((step) => step.key === target.step);
  const operations: Operation[] = [];
  if (from !== into) operations.push({ op: "move", kind: "card", key, into: into.key });
  // It is shortened before it goes where it would reach over the end, and reaches no further once it is there.
  if ((card.span ?? 1) > room) operations.push({ op: "set", kind: "card", key, field: "span", value: room });
  if (card.step !== target.step) {
    operations.push({ op: "set", kind: "card", key, field: "step", value: target.step });
  }
  return operations;
}

/** Feelings stay among feelings, and nothing else goes there; a tension stays on a dramatic arc. */
const fits = (card: Card, into: Lane): boolean =>
  (card.emotion != null) === (into.type === "EMOTION_CURVE") &&
  (card.tension == null || into.type === "DRAMATIC_ARC");

function dropStep(map: MapDocument, key: string, target: string, side: "before" | "behind"): Operation[] {
  const from = map.stages.find((stage) => stage.steps.some((step) => step.key === key));
  const into = map.stages.find((stage) => stage.steps.some((step) => step.key === target));
  // A stage keeps its last step.
  if (!from || !into || (from !== into && from.steps.length === 1)) return [];
  return moved(into.steps, key, target, side, (before) => ({
    op: "move",
    kind: "step",
    key,
    into: into.key,
    ...before,
  }));
}

function dropAmong(
  all: { key: string }[],
  kind: "stage" | "lane",
  key: string,
  target: string,
  side: "before" | "behind",
): Operation[] {
  return moved(all, key, target, side, (before) => ({ op: "move", kind, key, ...before }));
}

function moved(
  all: { key: string }[],
  key: string,
  target: string,
  side: "before" | "behind",
  operation: (before: { before?: string }) => Operation,
): Operation[] {
  const rest = all.filter((each) => each.key !== key);
  const at = rest.findIndex((each) => each.key === target) + (side === "behind" ? 1 : 0);
  const wasAt = all.findIndex((each) => each.key === key);
  if (at === wasAt) return [];
  const before = rest[at]?.key;
  return [operation(before === undefined ? {} : { before })];
}
