import { useQuery } from "@tanstack/react-query";
import { get, type Parameters } from "../../api";
import { scope } from "../api";
import type { FeltStep } from "../feelings";
import type { MapUrl } from "../mapUrl";
import type { Share, Status } from "../measurement";

/** Two sides held side by side, as the server answers it. */

export type ComparedSide = {
  map: string;
  title: string;
  revision: number;
  period: { from: string; to: string; zone: string };
  persona: string | null;
  knownAt: string | null;
  entrants: number | null;
  rule: string;
};

export type StepSide = {
  key: string;
  stage: string;
  title: string;
  status: Status;
  reach: Share | null;
  medianSeconds: number | null;
};

export type Verdict = "MORE_THAN_CHANCE" | "MAY_BE_CHANCE" | "NOT_TESTED" | "ENTRY" | "NOTHING_TO_COMPARE";

export type ComparedStep = {
  here: StepSide | null;
  other: StepSide | null;
  /** The later side minus the base, 0 to 1. */
  difference: number | null;
  low: number | null;
  high: number | null;
  pValue: number | null;
  verdict: Verdict;
  seconds: number | null;
};

/** What people felt at a step on both sides; null where the step is not there, or not observed. */
export type ComparedFeeling = {
  title: string;
  here: FeltStep | null;
  other: FeltStep | null;
  /** The later side minus the base. */
  difference: number | null;
  low: number | null;
  high: number | null;
  verdict: Verdict;
};

/** An emotion curve that is observed on a side; its steps stand in the order of the comparison's. */
export type ComparedFeelings = {
  here: string | null;
  other: string | null;
  title: string;
  steps: ComparedFeeling[];
};

/** Keys of two elements that stand for each other. */
export type Pair = { here: string | null; other: string | null };

export type Comparison = {
  headline: string;
  detail: string;
  base: "here" | "other";
  overlap: "none" | "some" | "same" | "unknown";
  method: string;
  here: ComparedSide;
  other: ComparedSide;
  changes: { words: string; lines: string[] };
  steps: ComparedStep[];
  feelings: ComparedFeelings[];
  stages: Pair[];
  lanes: Pair[];
  cards: Pair[];
  personas: Pair[];
};

const others = ({ other, otherPersona, otherFrom, otherTo, otherKnownAt }: MapUrl): Parameters => ({
  other,
  otherPersona,
  otherFrom,
  otherTo,
  otherKnownAt,
});

/** The comparison an address asks for; the last one stays on screen while another is measured. */
export function useComparison(url: MapUrl, isAsked: boolean) {
  const parameters = { ...scope(url), ...others(url) };
  return useQuery({
    queryKey: ["measure", url.slug, "comparison", parameters],
    enabled: isAsked,
    queryFn: ({ signal }) =>
      get<Comparison>(`/maps/${encodeURIComponent(url.slug)}/comparison`, parameters, signal),
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === url.slug ? last : undefined),
  });
}
