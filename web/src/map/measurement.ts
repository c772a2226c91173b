import type { Population } from "./population";

/** The measured map: what the events say, beside what the team believed. */

export type Share = { n: number; of: number; share: number | null; low: number | null; high: number | null };

export type Status = "OK" | "NO_DATA" | "SMALL_N" | "UNBOUND" | "ERROR" | "HIDDEN";

export type Bar = { fromSeconds: number; toSeconds: number; n: number };

export type TimeSince = {
  since: string;
  n: number;
  medianSeconds: number | null;
  p90Seconds: number | null;
  histogram: Bar[];
};

/** `n` is absent where it must be hidden. */
export type ChannelShare = { channel: string; n: number | null; share: number | null };

export type PersonaShare = {
  persona: string;
  n: number | null;
  of: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
};

export type MeasuredStep = {
  key: string;
  stage: string;
  title: string;
  status: Status;
  reason: string | null;
  rule: string | null;
  optional: boolean;
  reach: Share | null;
  ofPrevious: (Share & { step: string }) | null;
  arrived: Share | null;
  skipped: Share | null;
  droppedAfter: Share | null;
  outOfOrder: Share | null;
  time: TimeSince | null;
  repeats: { mean: number; max: number } | null;
  channels: ChannelShare[] | null;
  personas: PersonaShare[] | null;
  lastSeen: string | null;
  believed: { reach: number | null; medianSeconds: number | null; note: string | null } | null;
  difference: { reachPoints: number | null; persons: number | null; medianSeconds: number | null } | null;
};

export type Headline = { headline: string; detail: string };

export type Mode = "believed" | "happened" | "difference";

export type Arc = {
  from: string | null;
  to: string | null;
  n: number;
  share: number | null;
  medianSeconds: number | null;
  p90Seconds: number | null;
};

export type MeasuredPersona = {
  key: string;
  title: string;
  size: number | null;
  entrants: number | null;
  reason?: string | null;
};

export type Measurement = {
  map: string;
  revision: number;
  period: { from: string; to: string; zone: string };
  persona: string | null;
  dataThrough: string | null;
  tookMillis: number;
  rule: string;
  /** Absent where everyone and everything counts. */
  population: Population | null;
  /** Absent where even this number must be hidden. */
  entrants: number | null;
  minN: number;
  hideBelow: number;
  headlines: Record<Mode, Headline>;
  personas: MeasuredPersona[];
  stages: { key: string; title: string; arrived: Share | null; left: Share | null }[];
  steps: MeasuredStep[];
  flow: { arcs: Arc[] };
};

export const isBound = (step: MeasuredStep): boolean => step.status !== "UNBOUND";

/** Steps whose numbers may be drawn; the others show their state in words. */
export const hasNumbers = (step: MeasuredStep): boolean => step.status === "OK" || step.status === "SMALL_N";
