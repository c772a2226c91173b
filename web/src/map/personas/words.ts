import { count, percent } from "../../numbers";
import type { MapDocument, Persona } from "../document";
import type { Share } from "../measurement";
import type { Observed, ObservedPersona, Pair, StepGap, Value } from "./api";

const CLEAR = 0.05;

export const HIDDEN = "hidden: few are behind it";

/** Whether a difference is more than chance would make. */
export const isClear = (each: { pValue: number | null }): boolean =>
  each.pValue !== null && each.pValue < CLEAR;

/** `412 of 1,200 households (34.3 %)`. */
export const shareInWords = (share: Share | null, many: string): string =>
  share === null ? HIDDEN : `${count(share.n)} of ${count(share.of)} ${many} (${percent(share.share)})`;

/** `412 of the 1,200 Families are Explorers too`. */
export function pairInWords(pair: Pair, one: string, other: string): string {
  if (pair.ofOne === null || pair.ofOther === null) return `${one} and ${other}: ${HIDDEN}`;
  if (pair.ofOne.n === 0) return `Nobody is both of ${one} and ${other}`;
  return `${count(pair.ofOne.n)} of the ${count(pair.ofOne.of)} ${one} are ${other} too (${percent(pair.ofOne.share)}); of the ${other}, ${percent(pair.ofOther.share)}`;
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

export const valueInWords = (value: Value, name = value.value ?? "not told"): string =>
  value.members === null
    ? `${name}: ${HIDDEN}`
    : `${name}: ${percent(value.members.share)}, everybody ${percent(value.everybody?.share)}`;

export type MatrixRow = { group: string; name: string; cells: { text: string; isClear: boolean }[] };

const LISTS: [keyof Persona, string][] = [
  ["role", "Role"],
  ["quote", "In their words"],
  ["description", "About them"],
  ["goals", "Goals"],
  ["needs", "Needs"],
  ["jobs", "Jobs to be done"],
  ["motivations", "Motivations"],
  ["frustrations", "Frustrations"],
  ["channels", "Channels they like"],
  ["devices", "Devices"],
  ["sources", "Sources"],
];

const written = (value: unknown): string => (Array.isArray(value) ? value.join("; ") : String(value ?? ""));

const plain = (text: string) => ({ text, isClear: false });

/** Personas as columns, what is written and what is observed as rows; rows in which nobody has anything are left out. */
export function matrixRows(document: MapDocument, observed: Observed | undefined): MatrixRow[] {
  const personas = document.personas ?? [];
  const seen = personas.map(({ key }) => observed?.personas.find((each) => each.key === key));
  const many = document.subject.many;
  const row = (
    name: string,
    cell: (each: ObservedPersona) => { text: string; isClear: boolean },
  ): MatrixRow => ({
    group: "Observed",
    name,
    cells: seen.map((each) => (each && each.reason === null ? cell(each) : plain(""))),
  });
  const believed = LISTS.map(([field, name]) => ({
    group: "Believed",
    name,
    cells: personas.map((persona) => plain(written(persona[field]))),
  }));
  const titles = [...new Set(personas.flatMap(({ traits }) => (traits ?? []).map(({ title }) => title)))];
  const scored = titles.map((title) => ({
    group: "Believed",
    name: title,
    cells: personas.map(({ traits }) => {
      const trait = traits?.find((each) => each.title === title);
      return plain(trait ? `${trait.value} of 100, from ${trait.low} to ${trait.high}` : "");
    }),
  }));
  const channels = [...new Set(seen.flatMap((each) => (each?.channels ?? []).map(({ value }) => value)))];
  const steps = seen.find((each) => each?.steps.length)?.steps ?? [];
  return [
    ...believed,
    ...scored,
    row("Size", (each) => plain(shareInWords(each.size, many))),
    row("Entered", (each) => plain(shareInWords(each.entrants, many))),
    ...channels.map((channel) =>
      row(`Channel: ${channel ?? "not told"}`, (each) => {
        const value = each.channels.find((one) => one.value === channel);
        return value ? { text: percent(value.members?.share), isClear: isClear(value) } : plain("");
      }),
    ),
    ...steps.map(({ key, title }) =>
      row(`Reach: ${title}`, (each) => {
        const step = each.steps.find((one) => one.key === key);
        return step ? { text: percent(step.members?.share), isClear: isClear(step) } : plain("");
      }),
    ),
    row("Two walk alike", (each) => plain(each.likeness ? percent(each.likeness.same) : "")),
    row("… with somebody else", (each) => plain(each.likeness ? percent(each.likeness.across) : "")),
  ].filter(({ cells }) => cells.some(({ text }) => text !== ""));
}
