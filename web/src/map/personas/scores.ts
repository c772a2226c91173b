import { t } from "../../words";
import type { PersonaTrait, TraitBinding } from "../document";
import { valueIn, written } from "../edit/filter";

/*
 * Scored traits of a persona: what the team believes between two poles, and how it is held against a trait of persons. A list of them is never
 * changed, but made anew.
 */

/** How a scored trait is observed. */
export type Way = "none" | "average" | "share";

export const WAYS: Record<Way, string> = {
  none: t("not observed"),
  average: t("by the mean of a number"),
  share: t("by who has a value"),
};

export const LEAST = 0;
export const MOST = 100;
export const MIDDLE = 50;

const NEW = { title: t("New trait"), value: MIDDLE, low: "little", high: "much" };

/** The list with one more, under a name of its own. */
export function withNew(traits: PersonaTrait[]): PersonaTrait[] {
  const names = new Set(traits.map(({ title }) => title));
  let title = NEW.title;
  for (let number = 2; names.has(title); number++) title = `${NEW.title} ${number}`;
  return [...traits, { ...NEW, title }];
}

/** The list with one moved by so many places; the same list where it would leave it. */
export function moved(traits: PersonaTrait[], at: number, by: number): PersonaTrait[] {
  const to = at + by;
  const trait = traits[at];
  if (!trait || to < 0 || to >= traits.length) return traits;
  return traits.toSpliced(at, 1).toSpliced(to, 0, trait);
}

/** A score as it is kept: whole, and on the scale. Undefined where the words are no number. */
export function scoreIn(words: string): number | undefined {
  const number = Number(words.trim().replace(",", "."));
  if (words.trim() === "" || !Number.isFinite(number)) return undefined;
  return Math.min(MOST, Math.max(LEAST, Math.round(number)));
}

export const wayOf = (binding: TraitBinding | null | undefined): Way =>
  !binding ? "none" : binding.in ? "share" : "average";

/** What is written of a binding, finished or not. */
export type Draft = { trait: string; from: string; to: string; values: string };

export const draftOf = (binding: TraitBinding | null | undefined): Draft => ({
  trait: binding?.trait ?? "",
  from: binding?.from == null ? "" : String(binding.from),
  to: binding?.to == null ? "" : String(binding.to),
  values: (binding?.in ?? []).map(written).join(", "),
});

/** The binding of what is written; undefined while something is missing. */
export function bindingOf(way: Way, draft: Draft): TraitBinding | undefined {
  const trait = draft.trait.trim();
  if (way === "none" || trait === "") return undefined;
  if (way === "share") {
    const values = draft.values
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "")
      .map(valueIn);
    return values.length > 0 ? { trait, in: values } : undefined;
  }
  const from = numberIn(draft.from);
  const to = numberIn(draft.to);
  return from === undefined || to === undefined || from === to ? undefined : { trait, from, to };
}

function numberIn(words: string): number | undefined {
  const number = Number(words.trim().replace(",", ".").replace("−", "-"));
  return words.trim() !== "" && Number.isFinite(number) ? number : undefined;
}

/** What is still missing of a binding, in words; nothing where it is whole. */
export function missing(way: Way, draft: Draft): string | undefined {
  if (way === "none" || bindingOf(way, draft)) return undefined;
  if (draft.trait.trim() === "") return t("Name the trait of persons it is observed by.");
  if (way === "share") return t("Name the values that count, with commas between.");
  return numberIn(draft.from) !== undefined && numberIn(draft.from) === numberIn(draft.to)
    ? t("The two ends are the same number: give another one for 100.")
    : t("Give the numbers that stand for 0 and for 100.");
}
