import { t } from "../../words";
import type { Card, Lane, MapDocument, Stage, Step } from "../document";
import { newKey } from "./cards";
import { framesWithoutLane, framesWithoutStep } from "./frames";
import { applyOperations, type Operation } from "./operations";
import { ifOrdered } from "./order";

/*
 * What goes together when steps and lanes come, go and move. A card that reaches over several steps keeps to its first one; a step that
 * goes takes its cards along, and bindings that followed it follow what it followed.
 */

/** The words of a step nobody has named yet. */
export const NEW_STEP = "I …";

const stepsOf = (map: MapDocument): Step[] => map.stages.flatMap((stage) => stage.steps);

const cardsOf = (map: MapDocument): Card[] => (map.lanes ?? []).flatMap((lane) => lane.cards);

const stageOf = (map: MapDocument, step: string): Stage | undefined =>
  map.stages.find((stage) => stage.steps.some((each) => each.key === step));

/** A step behind another, in its stage. */
export function insertStep(
  map: MapDocument,
  after: string,
  title: string,
  key = newKey("step"),
): Operation[] {
  const stage = stageOf(map, after);
  if (!stage) return [];
  const next = stage.steps[stage.steps.findIndex((step) => step.key === after) + 1]?.key;
  return [{ op: "add", kind: "step", into: stage.key, ...before(next), value: { key, title } }];
}

/** Takes a step away with its cards and the assertions about it. The last step of a stage takes the stage along; the only one of the map stays. */
export function removeStep(map: MapDocument, key: string): Operation[] {
  const stage = stageOf(map, key);
  const steps = stepsOf(map);
  const step = steps.find((each) => each.key === key);
  if (!stage || !step || steps.length === 1) return [];
  const rest = steps.filter((each) => each !== step);
  const operations: Operation[] = [];
  for (const card of cardsOf(map)) {
    if (card.step === key) operations.push({ op: "remove", kind: "card", key: card.key });
  }
  for (const assertion of map.assertions ?? []) {
    if (assertion.step === key || assertion.from === key)
      operations.push({ op: "remove", kind: "assertion", key: assertion.key });
  }
  operations.push(
    ...shortened(map, steps, rest),
    ...rebound(rest, step),
    ...rerouted(map, key),
    ...framesWithoutStep(map, key),
  );
  operations.push(
    stage.steps.length === 1
      ? { op: "remove", kind: "stage", key: stage.key }
      : { op: "remove", kind: "step", key },
  );
  return operations;
}

/** Puts a step one place to the left or right: beside its neighbour, or into the stage beside. */
export function moveStep(map: MapDocument, key: string, by: -1 | 1): Operation[] {
  const at = map.stages.findIndex((stage) => stage.steps.some((step) => step.key === key));
  const stage = map.stages[at];
  const place = stage?.steps.findIndex((step) => step.key === key) ?? -1;
  if (!stage || place < 0) return [];
  const inside = place + by;
  if (inside >= 0 && inside < stage.steps.length) {
    const next = by < 0 ? stage.steps[inside]?.key : stage.steps[inside + 1]?.key;
    return ifOrdered(map, [{ op: "move", kind: "step", key, into: stage.key, ...before(next) }]);
  }
  const beside = map.stages[at + by];
  // A stage keeps its last step.
  if (!beside || stage.steps.length === 1) return [];
  const next = by < 0 ? undefined : beside.steps[0]?.key;
  return ifOrdered(map, [{ op: "move", kind: "step", key, into: beside.key, ...before(next) }]);
}

/** The words of a stage nobody has named yet. */
export const NEW_STAGE = t("New stage");

/** A stage behind another, with a first step. */
export function insertStage(
  map: MapDocument,
  after: string,
  keys = { stage: newKey("stage"), step: newKey("step") },
): Operation[] {
  const at = map.stages.findIndex((stage) => stage.key === after);
  const next = map.stages[at + 1]?.key;
  const step = { key: keys.step, title: NEW_STEP };
  return [
    {
      op: "add",
      kind: "stage",
      ...before(next),
      value: { key: keys.stage, title: NEW_STAGE, steps: [step] },
    },
  ];
}

/** Puts a stage with its steps one place to the left or right. */
export function moveStage(map: MapDocument, key: string, by: -1 | 1): Operation[] {
  const at = map.stages.findIndex((stage) => stage.key === key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= map.stages.length) return [];
  const next = by < 0 ? map.stages[to]?.key : map.stages[to + 1]?.key;
  return ifOrdered(map, [{ op: "move", kind: "stage", key, ...before(next) }]);
}

/** Takes a stage away with its steps and their cards. The only one of the map stays. */
export function removeStage(map: MapDocument, key: string): Operation[] {
  const stage = map.stages.find((each) => each.key === key);
  if (!stage || map.stages.length === 1) return [];
  const operations: Operation[] = [];
  let rest = map;
  for (const step of stage.steps) {
    const removal = removeStep(rest, step.key);
    operations.push(...removal);
    rest = applyOperations(rest, removal).map;
  }
  return operations;
}

/** Puts a lane one place up or down. */
export function moveLane(map: MapDocument, key: string, by: -1 | 1): Operation[] {
  const lanes = map.lanes ?? [];
  const at = lanes.findIndex((lane) => lane.key === key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= lanes.length) return [];
  const next = by < 0 ? lanes[to]?.key : lanes[to + 1]?.key;
  return [{ op: "move", kind: "lane", key, ...before(next) }];
}

/** Takes a lane away with its cards, and out of the frames that show it. */
export const removeLane = (map: MapDocument, key: string): Operation[] => [
  ...framesWithoutLane(map, key),
  { op: "remove", kind: "lane", key },
];

/** A lane below another. */
export function insertLane(
  map: MapDocument,
  after: string,
  lane: Pick<Lane, "type" | "title">,
  key = newKey("lane"),
): Operation[] {
  const lanes = map.lanes ?? [];
  const next = lanes[lanes.findIndex((each) => each.key === after) + 1]?.key;
  return [{ op: "add", kind: "lane", ...before(next), value: { key, ...lane } }];
}

const before = (key: string | undefined) => (key === undefined ? {} : { before: key });

/** Paths without a step; one that took no other goes, too. */
function rerouted(map: MapDocument, step: string): Operation[] {
  return (map.paths ?? []).flatMap((path): Operation[] => {
    if (!path.steps.includes(step)) return [];
    const value = path.steps.filter((each) => each !== step);
    return value.length === 0
      ? [{ op: "remove", kind: "path", key: path.key }]
      : [{ op: "set", kind: "path", key: path.key, field: "steps", value }];
  });
}

/** Cards that reach past the last step once one is gone. */
function shortened(map: MapDocument, steps: Step[], rest: Step[]): Operation[] {
  return cardsOf(map).flatMap((card): Operation[] => {
    const at = rest.findIndex((step) => step.key === card.step);
    const span = card.span ?? 1;
    if (at < 0 || span === 1) return [];
    const from = steps.findIndex((step) => step.key === card.step);
    const covered = steps.slice(from, from + span).filter((step) => rest.includes(step)).length;
    return covered === span
      ? []
      : [{ op: "set", kind: "card", key: card.key, field: "span", value: covered }];
  });
}

/** Bindings that followed a step that goes; those that follow nothing now, if the first of all is among them. */
function rebound(rest: Step[], gone: Step): Operation[] {
  const first = rest.find((step) => step.binding);
  return rest.flatMap((step): Operation[] => {
    const binding = step.binding as (Record<string, unknown> & { after?: string }) | null | undefined;
    if (!binding) return [];
    const { after, within, ...kept } = binding;
    if (step === first && (after !== undefined || within !== undefined)) {
      return [{ op: "set", kind: "step", key: step.key, field: "binding", value: kept }];
    }
    if (after !== gone.key) return [];
    const follows = (gone.binding as { after?: string } | null | undefined)?.after;
    const value = { ...binding, after: follows ?? undefined };
    if (value.after === undefined) delete value.after;
    return [{ op: "set", kind: "step", key: step.key, field: "binding", value }];
  });
}
