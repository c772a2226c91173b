import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "../api";
import { day } from "../dates";
import { basisInWords, heedsWords, type IfUnknown } from "../privacy/api";
import { t } from "../words";

/** What a person said of the purposes there are, and what follows from it now. */

export const STATES = ["granted", "refused", "withdrawn"] as const;

export type ConsentState = (typeof STATES)[number];

export type OfPurpose = {
  purpose: string;
  basis: string;
  allowed: boolean;
  state: ConsentState | null;
  since: string | null;
  rule: string;
};

/** What one event said, or a call that is none and so has neither number nor name. */
export type Said = {
  seq: number | null;
  time: string;
  received: string | null;
  identity: string;
  source: string;
  event: string | null;
  words: Record<string, ConsentState>;
  policy: string | null;
};

export type PersonConsents = { person: string; purposes: OfPurpose[]; said: Said[] };

export type Given = {
  purposes: Record<string, ConsentState>;
  time?: string;
  policy?: string;
  channel?: string;
};

/** Everything that begins a query of one person's words. */
const CONSENTS = "person-consents";

const path = (person: string): string => `/persons/${encodeURIComponent(person)}/consents`;

export function useConsents(person: string, zone: string | undefined) {
  return useQuery({
    queryKey: [CONSENTS, person, zone],
    queryFn: ({ signal }) => get<PersonConsents>(path(person), { zone }, signal),
  });
}

/** Notes words as an event of the person; whoever counts is in every answer, so all are asked anew. */
export function useNoteConsents(person: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => put<PersonConsents>(path(person), given),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** Stands for every category that is not named beside it. */
const EVERY = "*";

const STRICTNESS: Record<ConsentState, number> = { granted: 1, refused: 2, withdrawn: 3 };

export type Word = { state: ConsentState; said: Said };

/** What one event says of a purpose: of two of its categories the stricter word, else the word for all. */
export function wordOf(said: Said, categories: string[]): ConsentState | undefined {
  const named = categories.flatMap((category) => said.words[category] ?? []);
  return named.sort((a, b) => STRICTNESS[b] - STRICTNESS[a])[0] ?? said.words[EVERY];
}

/** Every word of a purpose, the latest first. */
export function wordsOf(all: Said[], categories: string[]): Word[] {
  return all.flatMap((said) => {
    const state = wordOf(said, categories);
    return state ? [{ state, said }] : [];
  });
}

/** The latest word of each identity, by which a person counts or does not; of one moment the stricter. */
export function latestWords(words: Word[]): Word[] {
  const latest = new Map<string, Word>();
  for (const word of words) {
    const known = latest.get(word.said.identity);
    const stricter = known && STRICTNESS[word.state] > STRICTNESS[known.state];
    if (!known || (stricter && isSameMoment(word, known))) latest.set(word.said.identity, word);
  }
  return [...latest.values()];
}

const isSameMoment = (one: Word, other: Word): boolean =>
  Date.parse(one.said.time) === Date.parse(other.said.time);

/** Why a person counts for a purpose or does not, in a sentence; the words themselves stand below it. */
export function reasonInWords(of: OfPurpose, latest: Word[], ifUnknown: IfUnknown | undefined): string {
  const basis = basisInWords(of.basis);
  if (!heedsWords(of.basis)) return t("The basis is {basis}: what is said does not change it.", { basis });
  if (latest.length === 0) {
    const unknown = (ifUnknown ?? (of.allowed ? "allowed" : "refused")) === "allowed";
    return t(
      "Nothing was said. Basis {basis}: without a word one {hasUnknown, select, yes {counts} other {does not count}}.",
      { basis, hasUnknown: unknown ? "yes" : "no" },
    );
  }
  const nos = latest.filter((word) => word.state !== "granted").length;
  if (of.allowed && nos > 0) return t("A later yes, by one known to be the same person, took back the no.");
  if (latest.length === 1)
    return t("The latest word is {hasNos, select, yes {no} other {yes}}.", {
      hasNos: nos > 0 ? "yes" : "no",
    });
  if (nos === 0) return t("The latest word of each identity is yes.");
  return t("The latest word of each identity must be yes, and one is not.");
}

/** When, by which identity, from which source and under which policy something was said. */
export function circumstances(said: Said): string {
  const by = t("by {identity}", { identity: said.identity });
  const from = said.source ? t("from {source}", { source: said.source }) : t("from no source");
  const policy = said.policy ? [t("policy {policy}", { policy: said.policy })] : [];
  return [day(said.time), by, from, ...policy].join(" · ");
}

/** The time to send of what a field of a date and a clock holds; nothing while it is empty. */
export function instantOf(local: string): string | undefined {
  return local ? new Date(local).toISOString() : undefined;
}
