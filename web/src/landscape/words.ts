import { count, percent } from "../numbers";
import type { HandOver, Landscape, Place } from "./api";

export const LEVELS = {
  lifecycle: "Life cycle",
  journey: "Journey",
  sub_journey: "Sub-journey",
  task: "Task",
} as const;

export const STATES = { as_is: "As is", to_be: "To be", hypothesis: "Hypothesis" } as const;

/** `2,500 households enter`, or why there is no number. */
export function sizeInWords({ bound, goal, entrants, many }: Place): string {
  if (bound === 0) return "No step is bound to events";
  if (goal === null) return "No step can be measured";
  if (entrants === null) return `Too few ${many} to be shown`;
  return `${count(entrants)} ${many} enter`;
}

/** `41.0 % reach “I pay”`; nothing where nothing is measured. */
export function completionInWords({ goal, completed }: Place): string | undefined {
  if (goal === null || completed?.share == null) return undefined;
  return `${percent(completed.share)} reach “${goal}”`;
}

/** Of whom and to what, in one sentence. */
export function handOverInWords(handOver: HandOver, many: string): string {
  const { fromStep, toStep, passed, reason } = handOver;
  if (reason !== null) return `It cannot be told who goes on: ${reason}.`;
  if (passed === null) return `Too few ${many} go on to be shown.`;
  if (passed.of === 0) return `No ${many} came to “${fromStep}”.`;
  return `Of ${count(passed.of)} ${many} who came to “${fromStep}”, ${count(passed.n)} went on to “${toStep}”.`;
}

/** From a map to the next one below the same map. */
export const handOverFrom = (landscape: Landscape, slug: string): HandOver | undefined =>
  landscape.handOvers.find((handOver) => handOver.from === slug);

/** Every map, each before those below it. */
export const allPlaces = (places: Place[]): Place[] =>
  places.flatMap((place) => [place, ...allPlaces(place.below)]);

/** The most who enter any map: what the bars are drawn against. */
export const most = (places: Place[]): number =>
  Math.max(1, ...allPlaces(places).map((place) => place.entrants ?? 0));

/** How long the bars of a map are, as shares of the longest: who enters, and who of those comes to its end. */
export function bars(place: Place, longest: number): { entered: number; completed: number } {
  const entered = (place.entrants ?? 0) / longest;
  return { entered, completed: entered * (place.completed?.share ?? 0) };
}
