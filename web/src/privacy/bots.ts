import { t } from "../words";
import type { BotRules } from "./api";
import { lines } from "./purposes";

/** What of the events of programs is flagged, while it is edited. */

/** Stands for every source. */
export const EVERY_SOURCE = "*";

/** One source, or all: whether programs are flagged there, and by which texts, one a line. */
export type SourceDraft = { source: string; isOn: boolean; patterns: string };

const MOST_PATTERNS = 1_000;
const SHORTEST = 3;
const LONGEST = 256;

/** All sources first, then each there is or that has a rule of its own. */
export function draftsOf(rules: BotRules, sources: string[]): SourceDraft[] {
  const named = new Set([...sources, ...rules.off, ...Object.keys(rules.patterns)]);
  named.delete(EVERY_SOURCE);
  return [EVERY_SOURCE, ...[...named].sort()].map((source) => ({
    source,
    isOn: !rules.off.includes(source),
    patterns: (rules.patterns[source] ?? []).join("\n"),
  }));
}

export function botRulesOf(drafts: SourceDraft[]): BotRules {
  return {
    off: drafts.filter((each) => !each.isOn).map((each) => each.source),
    patterns: Object.fromEntries(
      drafts
        .map((each): [string, string[]] => [each.source, lines(each.patterns)])
        .filter(([, patterns]) => patterns.length > 0),
    ),
  };
}

/** What is wrong with the texts of a source, and what would be right; nothing if they are some. */
export function patternsProblem(draft: SourceDraft): string | null {
  const wrong = lines(draft.patterns).find(({ length }) => length < SHORTEST || length > LONGEST);
  if (wrong === undefined) return null;
  const shown = wrong.length > LONGEST ? `${wrong.slice(0, 24)}…` : wrong;
  return t("“{shown}” has {wrong} signs: {SHORTEST} to {LONGEST} are allowed.", {
    shown,
    wrong: wrong.length,
    SHORTEST,
    LONGEST,
  });
}

/** What is wrong with all texts together. */
export function amountProblem(drafts: SourceDraft[]): string | null {
  const all = drafts.reduce((sum, each) => sum + lines(each.patterns).length, 0);
  return all > MOST_PATTERNS
    ? t("There are {all} texts: at most {MOST_PATTERNS} are allowed.", { all, MOST_PATTERNS })
    : null;
}

/** Whether saving would change anything. */
export const isChanged = (drafts: SourceDraft[], rules: BotRules): boolean =>
  JSON.stringify(botRulesOf(drafts)) !== JSON.stringify(botRulesOf(draftsOf(rules, drafts.map(sourceOf))));

const sourceOf = (draft: SourceDraft): string => draft.source;
