import { count, percent } from "../numbers";
import { t } from "../words";
import type { HandOver, Landscape, Place } from "./api";

export const LEVELS = {
  lifecycle: t("Life cycle"),
  journey: t("Journey"),
  sub_journey: t("Sub-journey"),
  task: t("Task"),
} as const;

export const STATES = { as_is: t("As is"), to_be: t("To be"), hypothesis: t("Hypothesis") } as const;

/** `2,500 households enter`, or why there is no number. */
export function sizeInWords({ bound, goal, entrants, many }: Place): string {
  if (bound === 0) return t("No step is bound to events");
  if (goal === null) return t("No step can be measured");
  if (entrants === null) return t("Too few {many} to be shown", { many });
  return t("{entrants} {many} enter", { entrants: count(entrants), many });
}

/** `41.0 % reach “I pay”`; nothing where nothing is measured. */
export function completionInWords({ goal, completed }: Place): string | undefined {
  if (goal === null || completed?.share == null) return undefined;
  return t("{share} reach “{goal}”", { share: percent(completed.share), goal });
}

/** Of whom and to what, in one sentence. */
export function handOverInWords(handOver: HandOver, many: string): string {
  const { fromStep, toStep, passed, reason } = handOver;
  if (reason !== null) return t("It cannot be told who goes on: {reason}.", { reason });
  if (passed === null) return t("Too few {many} go on to be shown.", { many });
  if (passed.of === 0) return t("No {many} came to “{fromStep}”.", { many, fromStep });
  return t("Of {of} {many} who came to “{fromStep}”, {n} went on to “{toStep}”.", {
    of: count(passed.of),
    many,
    fromStep,
    n: count(passed.n),
    toStep,
  });
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
