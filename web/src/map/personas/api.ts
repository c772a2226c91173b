import { useQuery } from "@tanstack/react-query";
import { get } from "../../api";
import { scope } from "../api";
import type { MapUrl } from "../mapUrl";
import type { Share } from "../measurement";

/** The personas of a map beside what the data says of their members. What is null is hidden. */

export type Grown = { start: string; complete: boolean; size: number | null; entrants: number | null };

export type Value = {
  value: string | null;
  believed: boolean;
  members: Share | null;
  everybody: Share | null;
  events: Share | null;
  allEvents: Share | null;
  lift: number | null;
  pValue: number | null;
};

type Quarters = { n: number; lower: number; median: number; upper: number };

export type ObservedField = {
  name: string;
  kind: "trait" | "property";
  own: boolean;
  values: Value[];
  more: number;
  numbers: { members: Quarters | null; everybody: Quarters | null; above: Value } | null;
  known: Share | null;
};

type Gap = { difference: number | null; low: number | null; high: number | null };

export type StepGap = {
  key: string;
  title: string;
  members: Share | null;
  everybody: Share | null;
  gap: Gap | null;
  pValue: number | null;
};

export type Estimate = { n: number; value: number; score: number; low: number | null; high: number | null };

/** A scored trait beside what is observed of the members; scores lie between 0 and 100. */
export type ObservedScore = {
  title: string;
  believed: number;
  trait: string;
  kind: "average" | "share";
  status: "OK" | "NO_DATA" | "SMALL_N" | "HIDDEN" | "ERROR";
  reason: string | null;
  members: Estimate | null;
  everybody: Estimate | null;
  difference: number | null;
  beyondChance: boolean;
};

export type Likeness = {
  same: number;
  across: number;
  low: number;
  high: number;
  verdict: "ALIKE" | "NO_DIFFERENCE" | "LESS_ALIKE";
  first: string[];
  onFirst: Share | null;
  allOnFirst: Share | null;
};

export type ObservedPersona = {
  key: string;
  title: string;
  reason: string | null;
  size: Share | null;
  entrants: Share | null;
  growth: Grown[];
  channels: Value[];
  unseen: string[];
  devices: ObservedField[];
  traits: ObservedField[];
  scores: ObservedScore[];
  steps: StepGap[];
  likeness: Likeness | null;
  findings: string[];
};

export type Pair = {
  one: string;
  other: string;
  ofOne: Share | null;
  ofOther: Share | null;
  jaccard: number | null;
};

export type Observed = {
  minN: number;
  persons: number | null;
  unit: "week" | "month";
  personas: ObservedPersona[];
  overlap: { pairs: Pair[]; none: Share | null; one: Share | null; several: Share | null };
  rules: string[];
};

/** The last answer stays on screen while another is measured. */
export function usePersonas(url: MapUrl) {
  const { persona: _everyone, ...parameters } = scope(url);
  return useQuery({
    queryKey: ["measure", url.slug, "personas", parameters],
    queryFn: ({ signal }) =>
      get<Observed>(`/maps/${encodeURIComponent(url.slug)}/personas`, parameters, signal),
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === url.slug ? last : undefined),
  });
}
