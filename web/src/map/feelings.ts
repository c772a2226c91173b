import { useQuery } from "@tanstack/react-query";
import { get } from "../api";
import { count, signedTenths } from "../numbers";
import { t } from "../words";
import { type Asked, scope } from "./api";
import type { MapDocument, Scale } from "./document";

/** How people felt along a map, by the answers its emotion curves name. */

export type FeltStep = {
  step: string;
  status: "OK" | "NO_DATA" | "SMALL_N" | "HIDDEN";
  n: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  believed: number | null;
  difference: number | null;
  beyondChance: boolean;
};

export type FeltLane = {
  lane: string;
  persona: string | null;
  scale: Scale;
  reason: string | null;
  answers: number | null;
  outside: number | null;
  steps: FeltStep[];
};

export type Feelings = { rule: string; lanes: FeltLane[] };

/** What is asked of people, in words. */
export const SCALES: Record<Scale, string> = {
  csat_5: t("Satisfied, 1 to 5"),
  csat_7: t("Satisfied, 1 to 7"),
  ces_7: t("It was easy, 1 to 7"),
  nps: t("Would recommend, 0 to 10"),
  sentiment: t("Sentiment of a text, −1 to 1"),
  feeling: t("Feeling, −2 to 2"),
};

/** Asked for only where a curve names its answers. Bound steps that change make it asked anew, as the measures. */
export function useFeelings(asked: Asked, document: MapDocument) {
  const wanted = (document.lanes ?? []).flatMap(({ key, scores, persona }) =>
    scores ? [{ key, scores, persona }] : [],
  );
  return useQuery({
    queryKey: ["measure", asked.slug, scope(asked), "feelings", wanted],
    enabled: wanted.length > 0,
    queryFn: ({ signal }) =>
      get<Feelings>(`/maps/${encodeURIComponent(asked.slug)}/feelings`, scope(asked), signal),
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === asked.slug ? last : undefined),
  });
}

/** A feeling with its sign, to a tenth. */
export const signedFeeling = signedTenths;

/** What was observed at a step, in words. */
export function feltInWords(felt: FeltStep | undefined): string {
  if (!felt || felt.status === "NO_DATA") return t("nobody said how they felt");
  if (felt.mean === null || felt.n === null) return t("so few said how they felt that it is hidden");
  return t(
    "observed {mean}{hasRange, select, yes {, 95 % {low} to {high}} other {}}, {n, plural, one {# person} other {# persons}}{isFew, select, yes {, few} other {}}{isApart, select, yes {. More than chance apart from the belief} other {}}",
    {
      mean: signedFeeling(felt.mean),
      hasRange: felt.low === null || felt.high === null ? "no" : "yes",
      low: felt.low === null ? "" : signedFeeling(felt.low),
      high: felt.high === null ? "" : signedFeeling(felt.high),
      n: felt.n,
      isFew: felt.status === "SMALL_N" ? "yes" : "no",
      isApart: felt.beyondChance ? "yes" : "no",
    },
  );
}

/** What stands below the title of a curve that is observed. */
export function answersInWords(felt: FeltLane | undefined): string {
  if (!felt) return "";
  if (felt.reason) return t("cannot be observed: {reason}", { reason: felt.reason });
  return felt.answers === null
    ? t("answers hidden, privacy")
    : t("{answers} answers{hasOutside, select, yes {, {outside} outside of the scale} other {}}", {
        answers: count(felt.answers),
        hasOutside: felt.outside ? "yes" : "no",
        outside: count(felt.outside ?? 0),
      });
}
