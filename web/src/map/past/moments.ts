/** The two axes of time travel: revisions of the map, and months of the data. Pure, so that both can be tested. */

import { addDays } from "../../dates";

export type DatePeriod = { from: string; to: string };

const monthAfter = (date: string): string => {
  const [year = 0, month = 1] = date.split("-").map(Number);
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
};

/**
 * The beginnings of months behind a first day, up to and with a last day: days as of which data can be looked at. The last day itself is
 * always among them.
 */
export function months(first: string, last: string): string[] {
  const found: string[] = [];
  for (let day = monthAfter(first); day < last; day = monthAfter(day)) found.push(day);
  found.push(last);
  return found;
}

/** The place of a day on the axis: that of the latest moment that is not behind it. */
export function placeOf(day: string | undefined, moments: string[]): number {
  if (day === undefined) return moments.length - 1;
  const found = moments.findLastIndex((moment) => moment <= day.slice(0, 10));
  return Math.max(0, found);
}

/** A quarter: three months on. At the end of the axis it begins three months before it. */
export const QUARTER = 3;

/** Where playing begins and ends. */
export function playFrom(at: number, length: number): { start: number; end: number } {
  const last = length - 1;
  const start = at >= last ? Math.max(0, last - QUARTER) : at;
  return { start, end: Math.min(last, start + QUARTER) };
}

export type Named = { revision: number; name: string | null; savedAt: string };

/** The named revisions before and behind one; nothing where there is none. */
export function namedBeside(revisions: Named[], at: number): { before?: number; after?: number } {
  const named = revisions
    .filter(({ name }) => name !== null)
    .map(({ revision }) => revision)
    .sort((a, b) => a - b);
  const before = named.findLast((revision) => revision < at);
  const after = named.find((revision) => revision > at);
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** Today in UTC, as known-at moments are. */
export const today = (now: Date): string => now.toISOString().slice(0, 10);

/** The period of equal length that ends where this one begins. */
export function periodBefore({ from, to }: DatePeriod): DatePeriod {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: addDays(from, -days), to: from };
}

/** The two halves of a period, of equal length; an odd day is left out at the beginning. */
export function halves({ from, to }: DatePeriod): { before: DatePeriod; now: DatePeriod } {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  const now = { from: addDays(to, -Math.max(1, Math.floor(days / 2))), to };
  return { before: periodBefore(now), now };
}
