/** Calendar periods inside a whole; ends are exclusive everywhere. */

import { t } from "../words";
export type DatePeriod = { from: string; to: string };

export type Preset = { label: string; period: DatePeriod };

const MONTH_NAMES = [
  t("January"),
  t("February"),
  t("March"),
  t("April"),
  t("May"),
  t("June"),
  t("July"),
  t("August"),
  t("September"),
  t("October"),
  t("November"),
  t("December"),
];

const firstOf = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** Every span of `months` calendar months that begins within the whole and is at least partly covered, newest first. */
function spans(whole: DatePeriod, months: number, label: (year: number, month: number) => string): Preset[] {
  const found: Preset[] = [];
  const firstYear = Number(whole.from.slice(0, 4));
  const firstMonth = Number(whole.from.slice(5, 7)) - 1;
  for (let m = firstYear * 12 + firstMonth - (firstMonth % months); ; m += months) {
    const [year, month] = [Math.floor(m / 12), m % 12];
    const period = { from: firstOf(year, month), to: firstOf(year, month + months) };
    if (period.from >= whole.to) break;
    // Cut to what the whole covers, so that a label never promises days without data.
    found.push({
      label: label(year, month),
      period: {
        from: period.from < whole.from ? whole.from : period.from,
        to: period.to > whole.to ? whole.to : period.to,
      },
    });
  }
  return found.reverse();
}

export const years = (whole: DatePeriod): Preset[] => spans(whole, 12, (year) => String(year));

export const quarters = (whole: DatePeriod): Preset[] =>
  spans(whole, 3, (year, month) => `Q${month / 3 + 1} ${year}`);

export const months = (whole: DatePeriod): Preset[] =>
  spans(whole, 1, (year, month) => `${MONTH_NAMES[month]} ${year}`);
