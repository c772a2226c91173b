import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, put } from "../api";
import { inWords } from "../codes";

/** For which purposes persons are looked at, and what of the events of programs is flagged. */

export const BASES = [
  "consent",
  "legitimate_interests",
  "contract",
  "legal_obligation",
  "vital_interests",
  "public_task",
] as const;

export type Basis = (typeof BASES)[number];

export type IfUnknown = "allowed" | "refused";

export type Purpose = {
  name: string;
  basis: Basis;
  ifUnknown: IfUnknown;
  /** What senders call it, in small letters, its name among them. */
  categories: string[];
  /** Who counts, in a sentence; told and not read. */
  rule?: string;
};

export type ConsentRules = { purposes: Purpose[]; standard: string | null };

/** `patterns` by name of the source; those of `*` hold for all. */
export type BotRules = { off: string[]; patterns: Record<string, string[]> };

export const PRIVACY_HREF = "/privacy";

/** Where it says which events are flagged. */
export const FLAGGED_HREF = `${PRIVACY_HREF}#bots-title`;

const CONSENT_RULES = ["consent-rules"];
const BOT_RULES = ["bot-rules"];

export function useConsentRules() {
  return useQuery({
    queryKey: CONSENT_RULES,
    queryFn: ({ signal }) => get<ConsentRules>("/consents", {}, signal),
  });
}

/** Puts purposes in the place of all before. All answers follow them, so everything is asked anew. */
export function useDeclarePurposes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rules: ConsentRules) => put<ConsentRules>("/consents", rules),
    onSuccess: (kept) => {
      queries.setQueryData(CONSENT_RULES, kept);
      return queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== CONSENT_RULES[0] });
    },
  });
}

export function useBotRules() {
  return useQuery({
    queryKey: BOT_RULES,
    queryFn: ({ signal }) => get<BotRules>("/bots", {}, signal),
  });
}

/** Puts rules in the place of all before; events in the log keep their flag, or have none. */
export function useSetBotRules() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rules: BotRules) => put<BotRules>("/bots", rules),
    onSuccess: (kept) => queries.setQueryData(BOT_RULES, kept),
  });
}

/** Whether what persons say of a purpose counts; the other bases hold whatever is said. */
export const heedsWords = (basis: string): boolean => basis === "consent" || basis === "legitimate_interests";

export const basisInWords = (basis: string): string => inWords(basis);
