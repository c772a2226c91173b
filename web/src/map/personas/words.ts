import { count, percent } from "../../numbers";
import { t } from "../../words";
import type { Share } from "../measurement";
import type { Observed, Pair, StepGap, Value } from "./api";

const CLEAR = 0.05;

export const HIDDEN = t("hidden: few are behind it");

/** Whether a difference is more than chance would make. */
export const isClear = (each: { pValue: number | null }): boolean =>
  each.pValue !== null && each.pValue < CLEAR;

/** `412 of 1,200 households (34.3 %)`. */
export const shareInWords = (share: Share | null, many: string): string =>
  share === null
    ? HIDDEN
    : t("{n} of {of} {many} ({share})", {
        n: count(share.n),
        of: count(share.of),
        many,
        share: percent(share.share),
      });

/** `412 of the 1,200 Families are Explorers too`. */
export function pairInWords(pair: Pair, one: string, other: string): string {
  if (pair.ofOne === null || pair.ofOther === null)
    return t("{one} and {other}: {hidden}", { one, other, hidden: HIDDEN });
  if (pair.ofOne.n === 0) return t("Nobody is both of {one} and {other}", { one, other });
  return t("{n} of the {of} {one} are {other} too ({share}); of the {other}, {shareOfOther}", {
    n: count(pair.ofOne.n),
    of: count(pair.ofOne.of),
    one,
    other,
    share: percent(pair.ofOne.share),
    shareOfOther: percent(pair.ofOther.share),
  });
}

/** The share of the persona of a row who are that of a column too. */
export function overlapOf(observed: Observed, row: string, column: string): Share | null {
  if (row === column) return observed.personas.find((each) => each.key === row)?.size ?? null;
  const pair = observed.overlap.pairs.find(
    (each) => [each.one, each.other].includes(row) && [each.one, each.other].includes(column),
  );
  return (pair?.one === row ? pair.ofOne : pair?.ofOther) ?? null;
}

/** The steps at which members and everybody else lie furthest apart. */
export const largestGaps = (steps: StepGap[], most: number): StepGap[] =>
  steps
    .filter((step) => step.gap?.difference != null)
    .sort((a, b) => Math.abs(b.gap?.difference ?? 0) - Math.abs(a.gap?.difference ?? 0))
    .slice(0, most);

/** The share of all who are no members, who reached a step. */
export function othersShare({ members, everybody }: StepGap): number | null {
  if (members === null || everybody === null || everybody.of === members.of) return null;
  return (everybody.n - members.n) / (everybody.of - members.of);
}

export const valueInWords = (value: Value, name = value.value ?? t("not told")): string =>
  value.members === null
    ? `${name}: ${HIDDEN}`
    : t("{name}: {share}, everybody {ofAll}", {
        name,
        share: percent(value.members.share),
        ofAll: percent(value.everybody?.share),
      });
