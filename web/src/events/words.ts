import { coarsePercent, NONE } from "../numbers";

/** The types of a property, the most frequent first; shares only where there are several. */
export function typesInWords(types: Record<string, number>): string {
  const all = Object.values(types).reduce((sum, n) => sum + n, 0);
  const ordered = Object.entries(types).sort(([, a], [, b]) => b - a);
  if (ordered.length < 2) return ordered[0]?.[0] ?? "";
  return ordered.map(([type, n]) => `${type} ${coarsePercent(n / all)}`).join(", ");
}

/** A value as it is shown in a line. */
export function valueInWords(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** How much of a name is flagged; a dash where nothing is. Events may come between two answers, so never more than all. */
export function flaggedShare(flagged: number, events: number): string {
  return flagged === 0 ? NONE : coarsePercent(Math.min(1, flagged / events));
}
