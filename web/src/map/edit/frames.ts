import type { Frame, MapDocument } from "../document";
import type { Operation } from "./operations";

/*
 * What becomes of frames when something they name goes away. A frame that showed nothing else goes along; any other shows what is left
 * of it.
 */

const set = (frame: Frame, field: string, value?: unknown): Operation => ({
  op: "set",
  kind: "frame",
  key: frame.key,
  field,
  ...(value === undefined ? {} : { value }),
});

const removed = (frame: Frame): Operation => ({ op: "remove", kind: "frame", key: frame.key });

/** The places of the first and the last step a frame shows; a step that is not there counts as not named. */
export function endsOf(frame: Pick<Frame, "from" | "to">, steps: string[]): [number, number] {
  const one = frame.from ? steps.indexOf(frame.from) : -1;
  const other = frame.to ? steps.indexOf(frame.to) : -1;
  const first = one < 0 ? 0 : one;
  const last = other < 0 ? steps.length - 1 : other;
  return [Math.min(first, last), Math.max(first, last)];
}

/** Frames that end at a step end beside it. */
export function framesWithoutStep(map: MapDocument, key: string): Operation[] {
  const steps = map.stages.flatMap((stage) => stage.steps).map((step) => step.key);
  const at = steps.indexOf(key);
  return (map.frames ?? []).flatMap((frame): Operation[] => {
    if (frame.from !== key && frame.to !== key) return [];
    const [first, last] = endsOf(frame, steps);
    if (first === last) return [removed(frame)];
    const beside = steps[at === first ? at + 1 : at - 1];
    return [set(frame, frame.from === key ? "from" : "to", beside)];
  });
}

export function framesWithoutLane(map: MapDocument, lane: string): Operation[] {
  return (map.frames ?? []).flatMap((frame): Operation[] => {
    if (!frame.lanes?.includes(lane)) return [];
    const rest = frame.lanes.filter((each) => each !== lane);
    return [rest.length === 0 ? removed(frame) : set(frame, "lanes", rest)];
  });
}

/** A frame of a persona says something of them alone. */
export const framesWithoutPersona = (map: MapDocument, persona: string): Operation[] =>
  (map.frames ?? []).filter((frame) => frame.persona === persona).map(removed);
