import { t } from "../../words";
import type { Card, Frame, MapDocument } from "../document";
import { newKey } from "../edit/cards";
import { endsOf } from "../edit/frames";
import type { Operation } from "../edit/operations";
import { hasNumbers, type Measurement } from "../measurement";

/** What the address says in place of an element for the frames of a map. */
export const FRAMES = "frames";

/* What is presented: the frames of the document, or where it has none those that the map itself offers. */

const stepsOf = (map: MapDocument): string[] =>
  map.stages.flatMap((stage) => stage.steps).map((step) => step.key);

/** Frames that stand on the map, or `isOffered`: those made of it. */
export type Frames = { frames: Frame[]; isOffered: boolean };

export function framesOf(map: MapDocument, measurement: Measurement | undefined): Frames {
  const kept = map.frames ?? [];
  return kept.length > 0
    ? { frames: kept, isOffered: false }
    : { frames: offeredFrames(map, measurement), isOffered: true };
}

/** So many of the steps that differ most get a frame each. */
const MOST_DIFFERENCES = 3;

/** The whole map, each of its stages, and where belief and events lie furthest apart. */
export function offeredFrames(map: MapDocument, measurement: Measurement | undefined): Frame[] {
  const whole: Frame = { key: "whole", title: map.title, ...(map.question ? { caption: map.question } : {}) };
  const stages = map.stages.length > 1 ? map.stages : [];
  return [
    whole,
    ...stages.map((stage): Frame => {
      const steps = stage.steps.map((step) => step.key);
      return {
        key: `stage:${stage.key}`,
        title: stage.title,
        ...(stage.goal ? { caption: stage.goal } : {}),
        ...between(map, steps[0], steps.at(-1)),
      };
    }),
    ...differences(map, measurement),
  ];
}

/** Lanes whose cards may say why belief and events differ. */
const REASONS = [
  "PAINS",
  "GAINS",
  "OPPORTUNITIES",
  "SOLUTIONS",
  "THOUGHTS",
  "QUESTIONS",
  "QUOTES",
  "EMOTION_CURVE",
  "DRAMATIC_ARC",
];

function differences(map: MapDocument, measurement: Measurement | undefined): Frame[] {
  const steps = stepsOf(map);
  const found = (measurement?.steps ?? []).flatMap((step) => {
    const points = step.difference?.reachPoints;
    const at = steps.indexOf(step.key);
    return step.status !== "OK" || !hasNumbers(step) || points == null || Math.abs(points) < 1 || at < 0
      ? []
      : [{ step, points, at }];
  });
  return found
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, MOST_DIFFERENCES)
    .map(
      ({ step, points, at }): Frame => ({
        key: `difference:${step.key}`,
        title: step.title,
        caption: t("{isFewer, select, yes {Fewer} other {More}} take this step than the team believed.", {
          isFewer: points < 0 ? "yes" : "no",
        }),
        mode: "difference",
        ...between(map, steps[Math.max(0, at - 1)], steps[Math.min(steps.length - 1, at + 1)], REASONS),
      }),
    );
}

/** Some steps, and the lanes that say something about them; measures stand on the map as a whole. */
function between(
  map: MapDocument,
  from = "",
  to = "",
  types?: string[],
): Pick<Frame, "from" | "to" | "lanes"> {
  const [first, last] = endsOf({ from, to }, stepsOf(map));
  const lanes = (map.lanes ?? [])
    .filter((lane) => (types ? types.includes(lane.type) : lane.type !== "METRICS"))
    .filter((lane) => clipped(lane.cards, stepsOf(map), first, last).length > 0)
    .map((lane) => lane.key);
  return { from, to, ...(lanes.length > 0 ? { lanes } : {}) };
}

/** What writes offered frames into the document, as they are shown. */
export const keepFrames = (frames: Frame[], keyOf = () => newKey("frame")): Operation[] =>
  frames.map((frame) => ({ op: "add", kind: "frame", value: { ...frame, key: keyOf() } }));

/** A frame of what is chosen on the grid: its steps from the first to the last, and its lanes. */
export function frameOfChosen(
  map: MapDocument,
  chosen: { steps: string[]; lanes: string[] },
  key = newKey("frame"),
): Frame | undefined {
  const steps = map.stages.flatMap((stage) => stage.steps);
  const mine = steps.filter((step) => chosen.steps.includes(step.key));
  const [first, last] = [mine[0], mine.at(-1)];
  if (!first || !last) return undefined;
  const title = first === last ? first.title : `${first.title} – ${last.title}`;
  return {
    key,
    title,
    from: first.key,
    to: last.key,
    ...(chosen.lanes.length > 0 ? { lanes: chosen.lanes } : {}),
  };
}

/** What moves a frame one place up or down. */
export function moveFrame(map: MapDocument, key: string, by: -1 | 1): Operation[] {
  const frames = map.frames ?? [];
  const at = frames.findIndex((frame) => frame.key === key);
  const to = at + by;
  if (at < 0 || to < 0 || to >= frames.length) return [];
  return moveFrameBefore(key, by < 0 ? frames[to]?.key : frames[to + 1]?.key);
}

/** What puts a frame before another, or last. */
export const moveFrameBefore = (key: string, next: string | undefined): Operation[] =>
  key === next ? [] : [{ op: "move", kind: "frame", key, ...(next === undefined ? {} : { before: next }) }];

/** The map with what a frame shows of it alone: its steps, its lanes, and of each card what reaches over these steps. */
export function partOf(map: MapDocument, frame: Pick<Frame, "from" | "to" | "lanes">): MapDocument {
  const steps = stepsOf(map);
  const [first, last] = endsOf(frame, steps);
  const shown = new Set(steps.slice(first, last + 1));
  const lanes = frame.lanes?.length
    ? (map.lanes ?? []).filter((lane) => frame.lanes?.includes(lane.key))
    : (map.lanes ?? []);
  return {
    ...map,
    stages: map.stages
      .map((stage) => ({ ...stage, steps: stage.steps.filter((step) => shown.has(step.key)) }))
      .filter((stage) => stage.steps.length > 0),
    lanes: lanes.map((lane) => ({ ...lane, cards: clipped(lane.cards, steps, first, last) })),
  };
}

/** The cards that reach over some steps, each as far as it reaches over them. */
function clipped(cards: Card[], steps: string[], first: number, last: number): Card[] {
  return cards.flatMap((card) => {
    const from = steps.indexOf(card.step);
    const to = from + (card.span ?? 1) - 1;
    if (from < 0 || to < first || from > last) return [];
    const [start, end] = [Math.max(from, first), Math.min(to, last)];
    return start === from && end === to
      ? [card]
      : [{ ...card, step: steps[start] ?? card.step, span: end - start + 1 }];
  });
}

/** The numbers of those steps alone; ways that lead elsewhere are left out. */
export function measuredPart(measurement: Measurement, part: MapDocument): Measurement {
  const shown = new Set(stepsOf(part));
  const isShown = (step: string | null) => step === null || shown.has(step);
  return {
    ...measurement,
    stages: measurement.stages.filter((stage) => part.stages.some((each) => each.key === stage.key)),
    steps: measurement.steps.filter((step) => shown.has(step.key)),
    flow: { arcs: measurement.flow.arcs.filter((arc) => isShown(arc.from) && isShown(arc.to)) },
  };
}
