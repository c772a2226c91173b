import { t } from "../words";
import { type Basis, type ConsentRules, heedsWords, type IfUnknown, type Purpose } from "./api";

/** Purposes while they are edited, and what would be wrong with them. */

/** `id` tells drafts apart while their names change; `categories` has one a line, without the name. */
export type PurposeDraft = {
  id: number;
  name: string;
  basis: Basis;
  ifUnknown: IfUnknown;
  categories: string;
};

/** `standard` is the id of a draft. */
export type RulesDraft = { purposes: PurposeDraft[]; standard: number | null };

const NAME = /^[a-z][a-z0-9_-]{0,63}$/;
const MOST_CATEGORIES = 32;
const LONGEST_CATEGORY = 128;

/** Most purposes there can be. */
export const MOST_PURPOSES = 32;

export function draftOf(rules: ConsentRules): RulesDraft {
  const purposes = rules.purposes.map(
    ({ name, basis, ifUnknown, categories }, id): PurposeDraft => ({
      id,
      name,
      basis,
      ifUnknown,
      categories: categories.filter((category) => category !== name).join("\n"),
    }),
  );
  return { purposes, standard: purposes.find((each) => each.name === rules.standard)?.id ?? null };
}

export function rulesOf({ purposes, standard }: RulesDraft): ConsentRules {
  return {
    purposes: purposes.map(
      (each): Purpose => ({
        name: each.name.trim(),
        basis: each.basis,
        ifUnknown: heedsWords(each.basis) ? each.ifUnknown : "allowed",
        categories: lines(each.categories),
      }),
    ),
    standard: purposes.find((each) => each.id === standard)?.name.trim() ?? null,
  };
}

/** The same with one more, whom nobody has allowed yet. */
export function withNew(draft: RulesDraft): RulesDraft {
  const id = 1 + Math.max(-1, ...draft.purposes.map((each) => each.id));
  const fresh: PurposeDraft = { id, name: "", basis: "consent", ifUnknown: "refused", categories: "" };
  return { ...draft, purposes: [...draft.purposes, fresh] };
}

export function withChanged(draft: RulesDraft, changed: PurposeDraft): RulesDraft {
  return { ...draft, purposes: draft.purposes.map((each) => (each.id === changed.id ? changed : each)) };
}

/** The same with one less; what was asked for by it is asked for nothing. */
export function without(draft: RulesDraft, id: number): RulesDraft {
  return {
    purposes: draft.purposes.filter((each) => each.id !== id),
    standard: draft.standard === id ? null : draft.standard,
  };
}

/** Another basis, with what it usually means for whom nothing is known. */
export const withBasis = (draft: PurposeDraft, basis: Basis): PurposeDraft => ({
  ...draft,
  basis,
  ifUnknown: basis === "consent" ? "refused" : "allowed",
});

/** What is wrong with a name, and what would be right; nothing if it is one. */
export function nameProblem(draft: PurposeDraft, all: PurposeDraft[]): string | null {
  const name = draft.name.trim();
  if (name === "") return t("The purpose has no name: give it one, as marketing.");
  if (!NAME.test(name))
    return t(
      "“{name}” is no name: begin with a small letter, go on with small letters, digits, _ and -, at most 64.",
      { name },
    );
  const isTwice = all.some((each) => each.id !== draft.id && each.name.trim() === name);
  return isTwice ? t("“{name}” is there twice: give each purpose its own name.", { name }) : null;
}

/** What is wrong with the categories, and what would be right; nothing if they are some. */
export function categoriesProblem(draft: PurposeDraft): string | null {
  const categories = lines(draft.categories);
  if (categories.includes("*")) return t("“*” stands for every category: name them one by one.");
  const long = categories.find((category) => category.length > LONGEST_CATEGORY);
  if (long)
    return t("“{long}…” has {long2} signs: at most {LONGEST_CATEGORY} are allowed.", {
      long: long.slice(0, 24),
      long2: long.length,
      LONGEST_CATEGORY,
    });
  const known = new Set([draft.name.trim(), ...categories].map((category) => category.toLowerCase()));
  return known.size > MOST_CATEGORIES
    ? t("There are {known} categories with the name: at most {MOST_CATEGORIES} are allowed.", {
        known: known.size,
        MOST_CATEGORIES,
      })
    : null;
}

/** The first thing that is wrong with any purpose; nothing if all can be saved. */
export function firstProblem({ purposes }: RulesDraft): string | null {
  for (const each of purposes) {
    const problem = nameProblem(each, purposes) ?? categoriesProblem(each);
    if (problem) return problem;
  }
  return null;
}

/** Whether saving would change anything. */
export const isChanged = (draft: RulesDraft, rules: ConsentRules): boolean =>
  JSON.stringify(rulesOf(draft)) !== JSON.stringify(rulesOf(draftOf(rules)));

/** What stands on the lines of a text, without blanks around and without empty lines. */
export const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
