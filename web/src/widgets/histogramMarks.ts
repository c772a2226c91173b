/** The parts of a histogram that are worth testing: its unit and where its two marks stand. */

import { duration } from "../numbers";
import { t } from "../words";

export type HistogramBar = { fromSeconds: number; toSeconds: number; n: number };

export type AxisUnit = { many: string; seconds: number };

export function axisUnit(longest: number): AxisUnit {
  if (longest >= 2 * 86400) return { many: t("days"), seconds: 86400 };
  if (longest >= 2 * 3600) return { many: t("hours"), seconds: 3600 };
  if (longest >= 120) return { many: t("min"), seconds: 60 };
  return { many: "s", seconds: 1 };
}

/** `day 13` when the length is in whole days, else `4 min`. */
function when(seconds: number): string {
  return seconds >= 86400 && seconds < 730 * 86400
    ? t("by day {day}", { day: Math.ceil(seconds / 86400) })
    : t("within {time}", { time: duration(seconds) });
}

export type Mark = { words: string; x: number; y: number; textX: number; anchor: "start" | "end" };

/** Half and nine in ten, each named; the second stands lower so that their words never meet. */
export function markers(
  median: number | null,
  p90: number | null,
  x: (seconds: number) => number,
  width: number,
): Mark[] {
  const mark = (seconds: number, y: number, words: string): Mark => {
    const at = x(seconds);
    // Words that would run over the right edge stand left of their line.
    const left = at > width - 100;
    return { words, x: at, y, textX: left ? at - 5 : at + 5, anchor: left ? "end" : "start" };
  };
  return [
    ...(median === null ? [] : [mark(median, 8, t("half {when}", { when: when(median) }))]),
    ...(p90 === null ? [] : [mark(p90, 24, t("9 in 10 {when}", { when: when(p90) }))]),
  ];
}
