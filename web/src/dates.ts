/**
 * Times as the wall clock of the map's zone shows them. The server sends each time with that zone's offset, so the text itself holds
 * the wall clock; the zone of the reader's computer never matters.
 */

import { t } from "./words";

const MONTHS = [
  t("Jan"),
  t("Feb"),
  t("Mar"),
  t("Apr"),
  t("May"),
  t("Jun"),
  t("Jul"),
  t("Aug"),
  t("Sep"),
  t("Oct"),
  t("Nov"),
  t("Dec"),
];
const WEEKDAYS = [
  t("Sunday"),
  t("Monday"),
  t("Tuesday"),
  t("Wednesday"),
  t("Thursday"),
  t("Friday"),
  t("Saturday"),
];
const DAY_MILLIS = 86_400_000;

/** Milliseconds of the wall clock as if it were UTC: good for ordering and for distances on a chart, not an instant. */
export function wallMillis(iso: string): number {
  const match = /^(\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(iso);
  if (!match) return Number.NaN;
  const [, year, month, date, hour = "0", minute = "0", second = "0"] = match;
  return Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(date),
    Number(hour),
    Number(minute),
    Number(second),
  );
}

const wall = (iso: string): Date => new Date(wallMillis(iso));
const dayAndMonth = (date: Date): string =>
  t("{day} {month}", { day: date.getUTCDate(), month: MONTHS[date.getUTCMonth()] });

export function day(iso: string): string {
  const date = wall(iso);
  return t("{dayAndMonth} {year}", { dayAndMonth: dayAndMonth(date), year: String(date.getUTCFullYear()) });
}

export function dayWithoutYear(iso: string): string {
  return dayAndMonth(wall(iso));
}

export function weekday(iso: string): string {
  return WEEKDAYS[wall(iso).getUTCDay()] as string;
}

/** `18:40`, or nothing where the source knew only the date (midnight). */
export function clock(iso: string): string {
  const text = iso.slice(11, 16);
  return text === "00:00" ? "" : text;
}

export function month(millis: number): string {
  return MONTHS[new Date(millis).getUTCMonth()] as string;
}

export function isoDate(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return isoDate(wallMillis(date) + days * DAY_MILLIS);
}

/** A period whose end is exclusive, as a person would say it: `1 Jan – 31 Dec 2017`. */
export function periodInWords(from: string, toExclusive: string): string {
  const first = wall(from);
  const last = wall(addDays(toExclusive, -1));
  const sameYear = first.getUTCFullYear() === last.getUTCFullYear();
  const start = sameYear ? dayAndMonth(first) : day(from);
  return `${start} – ${day(isoDate(last.getTime()))}`;
}
