import { t } from "../../words";
import { language } from "../../words/language";
import type { Card, Lane } from "../document";

/**
 * What the points of a lane that is drawn as a curve mean: feelings from −2 to 2, or the tension of a dramatic arc from 1 to 5. Both have five
 * levels, so one is drawn as the other: a level is always from −2 to 2.
 */
export type CurveScale = {
  field: "emotion" | "tension";
  /** Levels by which a pulled point snaps. */
  grain: number;
  levelOf: (card: Card) => number | undefined;
  valueOf: (level: number) => number;
  /** A level as people have it. */
  words: (level: number) => string;
  range: string;
  /** What a level is called. */
  noun: string;
};

const MIDDLE = 3;

const decimalOf = (value: number): string => value.toLocaleString(language);

/** A level in words, as far as cards have it. */
const levelInWords = (value: number): string => {
  if (value === 0) return "0";
  return `${value < 0 ? "−" : "+"}${decimalOf(Math.abs(value))}`;
};

export const EMOTION: CurveScale = {
  field: "emotion",
  grain: 2,
  levelOf: (card) => card.emotion ?? undefined,
  valueOf: (level) => level,
  words: levelInWords,
  range: t("−2 to +2"),
  noun: t("feeling"),
};

export const TENSION: CurveScale = {
  field: "tension",
  grain: 1,
  levelOf: (card) => (card.tension == null ? undefined : card.tension - MIDDLE),
  valueOf: (level) => Math.round(level) + MIDDLE,
  words: (level) => decimalOf(Math.round((level + MIDDLE) * 10) / 10),
  range: t("1 to 5"),
  noun: t("tension"),
};

/** The scale of a lane; nothing where it is no curve. */
export function curveOf(lane: Pick<Lane, "type">): CurveScale | undefined {
  if (lane.type === "EMOTION_CURVE") return EMOTION;
  return lane.type === "DRAMATIC_ARC" ? TENSION : undefined;
}
