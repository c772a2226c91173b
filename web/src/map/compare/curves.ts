/** The curves of both sides over the same steps: what is believed and what people felt, and how tension rises. */

import type { Card, Lane } from "../document";
import type { FeltStep } from "../feelings";
import type { ComparedFeeling, Comparison } from "./api";
import { type ComparedRow, type Documents, laneOf, ordered } from "./rows";

export type Side = "base" | "later";

export const SIDES: Side[] = ["base", "later"];

export type Point = {
  believed: number | null;
  /** The word the team has for it. */
  label: string | undefined;
  felt: FeltStep | null;
};

export type Curve = {
  key: string;
  title: string;
  /** A feeling lies between −2 and 2, tension between 1 and 5. */
  kind: "feeling" | "tension";
  base: Point[];
  later: Point[];
  /** What is known of the difference of what people felt, step by step. */
  compared: (ComparedFeeling | undefined)[];
};

/** The curves on which something is believed or observed, lane by lane. */
export function curvesOf(comparison: Comparison, rows: ComparedRow[], documents: Documents): Curve[] {
  return ordered(comparison.lanes, comparison.base).flatMap((pair): Curve[] => {
    const lanes = { base: laneOf(documents.base, pair.base), later: laneOf(documents.later, pair.later) };
    const lane = lanes.later ?? lanes.base;
    if (!lane || !isCurve(lane)) return [];
    const felt = feltOf(comparison, pair);
    const points = (side: Side) =>
      rows.map((row, at) => pointAt(lanes[side], row[side]?.key, feltAt(comparison, felt?.[at], side)));
    const curve: Curve = {
      key: `${pair.base}~${pair.later}`,
      title: lane.title,
      kind: lane.type === "EMOTION_CURVE" ? "feeling" : "tension",
      base: points("base"),
      later: points("later"),
      compared: rows.map((_, at) => felt?.[at]),
    };
    return SIDES.some((side) => curve[side].some(isKnown)) ? [curve] : [];
  });
}

export const isKnown = ({ believed, felt }: Point): boolean => believed !== null || felt?.mean != null;

const isCurve = ({ type }: Lane): boolean => type === "EMOTION_CURVE" || type === "DRAMATIC_ARC";

const feltOf = ({ feelings, base }: Comparison, pair: { base: string | null; later: string | null }) => {
  const [here, other] = base === "here" ? [pair.base, pair.later] : [pair.later, pair.base];
  return feelings.find((lane) => lane.here === here && lane.other === other)?.steps;
};

const feltAt = ({ base }: Comparison, step: ComparedFeeling | undefined, side: Side): FeltStep | null =>
  step?.[(base === "here") === (side === "base") ? "here" : "other"] ?? null;

function pointAt(lane: Lane | undefined, step: string | undefined, felt: FeltStep | null): Point {
  const card = lane?.cards.find((each) => each.step === step && heightOf(each) !== null);
  return { believed: card ? heightOf(card) : null, label: card?.label ?? undefined, felt };
}

const heightOf = ({ emotion, tension }: Card): number | null => emotion ?? tension ?? null;
