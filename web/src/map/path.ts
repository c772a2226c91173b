/** What the measured steps mean for the path: how thick the band is at each step, who leaves where, and where belief was furthest off. */

import type { MeasuredStep } from "./measurement";

export type Level = {
  /** Those who get this far or further. */
  arrived: number | null;
  /** Those who take this very step; the rest went past it. */
  reached: number | null;
  believed: number | null;
};

/** An optional step does not narrow the band: it passes at the height of the step before, and the number above says who took it. */
export function levels(steps: (MeasuredStep | undefined)[]): Level[] {
  let before: Level = { arrived: null, reached: null, believed: null };
  return steps.map((step) => {
    const drawn = step !== undefined && step.status !== "UNBOUND" && step.status !== "ERROR";
    if (!drawn) return { arrived: null, reached: null, believed: null };
    const own: Level = {
      arrived: step.arrived?.share ?? null,
      reached: step.status === "HIDDEN" ? null : (step.reach?.share ?? null),
      believed: step.believed?.reach ?? null,
    };
    const level = step.optional && before.arrived !== null ? before : own;
    before = level;
    return level;
  });
}

export type Exit = {
  /** The exit lies before this column. */
  column: number;
  /** The step whose persons leave. */
  after: string;
  n: number;
  /** Of those who came as far as the step before. */
  share: number;
  before: number;
  remaining: number;
  /** Departs more than any other from what the team believed. */
  worst: boolean;
};

export function exits(steps: (MeasuredStep | undefined)[]): Exit[] {
  const found: (Exit & { surprise: number })[] = [];
  let previous: MeasuredStep | undefined;
  steps.forEach((step, column) => {
    if (!step?.arrived || step.arrived.share === null || step.optional) return;
    const from = previous;
    previous = step;
    if (!from?.arrived?.share) return;
    const n = from.arrived.n - step.arrived.n;
    if (n <= 0) return;
    const share = n / from.arrived.n;
    const lost = from.arrived.share - (step.arrived.share ?? 0);
    found.push({
      column,
      after: from.key,
      n,
      share,
      before: from.arrived.share,
      remaining: step.arrived.share,
      worst: false,
      surprise: lost - believedLoss(steps, from, step),
    });
  });
  const worst = found.reduce<(typeof found)[number] | null>((most, exit) => {
    return exit.surprise > Math.max(0, most?.surprise ?? 0) ? exit : most;
  }, null);
  return found.map(({ surprise: _surprise, ...exit }) => ({ ...exit, worst: exit.column === worst?.column }));
}

/** The share of entrants the team expected to lose between two steps; where it said nothing, what is lost surprises nobody. */
function believedLoss(steps: (MeasuredStep | undefined)[], from: MeasuredStep, to: MeasuredStep): number {
  const before = believedToArrive(steps, from);
  const after = believedToArrive(steps, to);
  return before === null || after === null ? 1 : before - after;
}

/** Whoever is believed to take a later step is believed to come this far. */
function believedToArrive(steps: (MeasuredStep | undefined)[], step: MeasuredStep): number | null {
  const later = steps.slice(steps.indexOf(step)).map((each) => each?.believed?.reach);
  const said = later.filter((reach): reach is number => reach != null);
  return step.believed?.reach == null ? null : Math.max(...said);
}
