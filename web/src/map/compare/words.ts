/** How two sides are told apart, and what became of words. */

import { day, periodInWords } from "../../dates";
import { decimal } from "../../numbers";
import { t } from "../../words";
import type { MapDocument } from "../document";
import { signedFeeling } from "../feelings";
import type { ComparedFeeling, ComparedSide, Comparison, Verdict } from "./api";

/** What tells a side from the other, shortly: the persona, and whatever else is not the same. */
export function sideInWords(side: ComparedSide, against: ComparedSide, document: MapDocument): string {
  const parts = [personaOf(side, document)];
  if (side.map !== against.map) parts.unshift(side.title);
  if (side.map === against.map && side.revision !== against.revision)
    parts.unshift(t("Revision {revision}", { revision: side.revision }));
  if (side.period.from !== against.period.from || side.period.to !== against.period.to)
    parts.push(periodInWords(side.period.from, side.period.to));
  if (side.knownAt !== against.knownAt)
    parts.push(side.knownAt ? t("known on {knownAt}", { knownAt: day(side.knownAt) }) : t("known now"));
  return parts.join(" · ");
}

const personaOf = (side: ComparedSide, document: MapDocument): string =>
  side.persona === null
    ? t("Everyone")
    : (document.personas?.find(({ key }) => key === side.persona)?.title ?? side.persona);

export const VERDICT: Record<Verdict, string> = {
  MORE_THAN_CHANCE: t("more than chance"),
  MAY_BE_CHANCE: t("may be chance"),
  NOT_TESTED: t("not tested"),
  ENTRY: t("entry"),
  NOTHING_TO_COMPARE: "",
};

/** The p-value as it is told: never as nothing. */
export function pInWords(p: number): string {
  return p < 0.001 ? `p < ${decimal(0.001, 3)}` : `p = ${decimal(p, 3)}`;
}

/** Why chance is not judged, where it is not. */
export function untestedInWords(comparison: Comparison): string | undefined {
  if (comparison.overlap === "same") return t("the same persons on both sides");
  return comparison.overlap === "unknown" ? t("data of two moments") : undefined;
}

export type Piece = { kind: "same" | "gone" | "added"; text: string };

/*
 * The longest common subsequence of words, by the table of lengths from the end (Wagner and Fischer 1974); what is in neither is gone
 * from the one and added in the other. Texts of cards are short, so the table is small.
 */
export function wordChanges(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const lengths = lengthsOf(a, b);
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  const pieces: Piece[] = [];
  const add = (kind: Piece["kind"], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else pieces.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [one, two] = [a[i], b[j]];
    if (one !== undefined && one === two) {
      add("same", one);
      i++;
      j++;
    } else if (one !== undefined && (two === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add("gone", one);
      i++;
    } else if (two !== undefined) {
      add("added", two);
      j++;
    }
  }
  return pieces;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

function lengthsOf(a: string[], b: string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [table[i], table[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

/** `1.8 sadder (−2.1 to −1.5)`: how far what people felt lies apart, the later side against the base. */
export function feltDifference({ difference, low, high }: ComparedFeeling): string {
  if (difference === null) return "";
  const apart = apartInWords("feeling", difference);
  return low === null || high === null
    ? apart
    : t("{apart} ({low} to {high})", { apart, low: signedFeeling(low), high: signedFeeling(high) });
}

/** How far what is believed lies apart; nothing where a side believes nothing. */
export function pointDifference(
  kind: "feeling" | "tension",
  base: number | null | undefined,
  later: number | null | undefined,
): string | undefined {
  return base == null || later == null ? undefined : apartInWords(kind, later - base);
}

const APART = { feeling: ["sadder", "happier"], tension: ["calmer", "tenser"] } as const;

function apartInWords(kind: "feeling" | "tension", difference: number): string {
  const tenths = Math.round(difference * 10) / 10;
  if (tenths === 0) return t("the same");
  const [less, more] = APART[kind];
  return `${Math.abs(tenths)} ${tenths < 0 ? less : more}`;
}
