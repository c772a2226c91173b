/** What the paths of a map say of the ways between its steps, and what is walked beside them. */

import type { JourneyPath } from "../map/document";
import type { Arc, Share } from "../map/measurement";

export type WalkedPath = {
  key: string;
  title: string;
  kind: JourneyPath["kind"];
  steps: string[];
  unmeasured: string[];
  whole: Share | null;
  inOrder: Share | null;
  reason: string | null;
};

export type Way = { steps: string[]; n: Share; path: string | null };

export type WalkedPaths = {
  rule: string;
  entrants: number | null;
  paths: WalkedPath[];
  ways: Way[];
  wayCount: number;
};

/** Which pairs of steps follow each other, as `from~to`; steps that cannot be measured are passed over. */
export function pairsOf(steps: string[], unmeasured: string[]): string[] {
  const measured = steps.filter((step) => !unmeasured.includes(step));
  return measured.slice(1).map((step, at) => `${measured[at]}~${step}`);
}

/** A way in an address: its steps joined, which no key of a path can look like. */
export const wayName = (steps: string[]): string => steps.join("~");

export type Overlay = {
  steps: Set<string>;
  pairs: Set<string>;
};

/** What is laid over the flow: a path by its key, or a way by its steps. */
export function overlayOf(
  chosen: string | undefined,
  paths: { key: string; steps: string[] }[],
  unmeasured: string[],
): Overlay | undefined {
  if (chosen === undefined) return undefined;
  const steps =
    paths.find((path) => path.key === chosen)?.steps ??
    (chosen.includes("~") ? chosen.split("~") : undefined);
  return steps && { steps: new Set(steps), pairs: new Set(pairsOf(steps, unmeasured)) };
}

const nobody = (from: string, to: string): Arc => ({
  from,
  to,
  n: 0,
  share: 0,
  medianSeconds: null,
  p90Seconds: null,
});

/** The arcs to draw: those of enough persons, and all of what is laid over them, walked or not. */
export function drawnArcs(arcs: Arc[], least: number, overlay: Overlay | undefined): Arc[] {
  const isLaidOver = (arc: Arc) => overlay?.pairs.has(`${arc.from}~${arc.to}`) === true;
  const walked = arcs.filter((arc) => arc.n >= least || isLaidOver(arc));
  const known = new Set(arcs.map((arc) => `${arc.from}~${arc.to}`));
  const missing = [...(overlay?.pairs ?? [])].filter((pair) => !known.has(pair));
  return [
    ...walked,
    ...missing.flatMap((pair) => {
      const [from, to] = pair.split("~");
      return from && to && from !== to ? [nobody(from, to)] : [];
    }),
  ];
}

/** The ways between steps that are walked and in no path, the most used first. */
export function unplannedArcs(arcs: Arc[], paths: { steps: string[] }[], unmeasured: string[]): Arc[] {
  const planned = new Set(paths.flatMap(({ steps }) => pairsOf(steps, unmeasured)));
  return arcs
    .filter((arc) => arc.from !== null && arc.to !== null && !planned.has(`${arc.from}~${arc.to}`))
    .sort((a, b) => b.n - a.n);
}

/** The shares of a path's arcs, for one that cannot be counted as a whole. */
export function arcShares(path: { steps: string[] }, arcs: Arc[], unmeasured: string[]): (number | null)[] {
  return pairsOf(path.steps, unmeasured).map(
    (pair) => arcs.find((arc) => `${arc.from}~${arc.to}` === pair)?.share ?? 0,
  );
}
