/** How every number and duration on the page is written. One place, so that two views never disagree. */

import { t } from "./words";
import { language } from "./words/language";

const THIN = "\u202f"; // narrow no-break space, before the per cent sign
const MINUS = "\u2212";
export const NONE = "\u2014";

const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const upToOneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

const withTrueMinus = (text: string): string => text.replace("-", MINUS);

export function count(n: number): string {
  return withTrueMinus(whole.format(n));
}

/** A share 0..1 with one decimal, `26.3 %`; a dash when there is nothing to divide by. */
export function percent(share: number | null | undefined): string {
  return share == null ? NONE : `${oneDecimal.format(share * 100)}${THIN}%`;
}

/** A share the team believes: as coarse as it was said, `40 %`. */
export function believedPercent(share: number): string {
  return `${upToOneDecimal.format(share * 100)}${THIN}%`;
}

/** Whole per cent, for places where a decimal would be noise. */
export function coarsePercent(share: number | null | undefined): string {
  if (share == null) return NONE;
  if (share > 0 && share < 0.005) return `<${THIN}1${THIN}%`;
  return `${whole.format(share * 100)}${THIN}%`;
}

export type Direction = "worse" | "better" | "same";

/** Differences under this many points read as none. */
const NO_POINTS = 0.05;

export function pointsDirection(points: number): Direction {
  if (Math.abs(points) < NO_POINTS) return "same";
  return points < 0 ? "worse" : "better";
}

/** A signed difference in points, `−13.7`, `+5.0`, `±0`. */
export function signedPoints(points: number): string {
  if (pointsDirection(points) === "same") return "±0";
  return `${points < 0 ? MINUS : "+"}${oneDecimal.format(Math.abs(points))}`;
}

/** The same for a screen reader: `13.7 points below belief`. */
export function pointsInWords(points: number): string {
  const direction = pointsDirection(points);
  if (direction === "same") return t("as believed");
  const by = oneDecimal.format(Math.abs(points));
  return direction === "worse"
    ? t("{by} points below belief", { by })
    : t("{by} points above belief", { by });
}

/** A number with so many decimals, in groups of three where it is long. */
export function decimal(value: number, digits: number): string {
  return value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The sign and the size of a small number, to a tenth: `+0.5`, `−2`, `0`. */
export function signedTenths(value: number): string {
  const tenths = Math.round(value * 10) / 10;
  if (tenths === 0) return "0";
  return `${tenths < 0 ? MINUS : "+"}${upToOneDecimal.format(Math.abs(tenths))}`;
}

export function mean(value: number): string {
  return oneDecimal.format(value);
}

type Unit = { words: (n: number) => string; short: string; seconds: number; from: number };

// `from` is the length from which a unit reads better than the next smaller one.
const UNITS: Unit[] = [
  {
    words: (n) => t("{n, plural, one {# year} other {# years}}", { n }),
    short: t("y"),
    seconds: 365.25 * 86400,
    from: 730 * 86400,
  },
  {
    words: (n) => t("{n, plural, one {# day} other {# days}}", { n }),
    short: t("d"),
    seconds: 86400,
    from: 86400,
  },
  {
    words: (n) => t("{n, plural, one {# hour} other {# hours}}", { n }),
    short: t("h"),
    seconds: 3600,
    from: 3600,
  },
  { words: (n) => t("{n, plural, other {# min}}", { n }), short: t("min"), seconds: 60, from: 60 },
  { words: (n) => t("{n, plural, other {# s}}", { n }), short: t("s"), seconds: 1, from: 0 },
];

function inBestUnit(seconds: number): { text: string; shown: number; unit: Unit } {
  const length = Math.abs(seconds);
  const unit = UNITS.find((each) => length >= each.from) ?? (UNITS[UNITS.length - 1] as Unit);
  const amount = length / unit.seconds;
  const shown = amount < 10 ? Math.round(amount * 10) / 10 : Math.round(amount);
  return { text: upToOneDecimal.format(shown), shown, unit };
}

/** A length of time in words, `13 days`, `4 min`. */
export function duration(seconds: number | null | undefined): string {
  if (seconds == null) return NONE;
  const { shown, unit } = inBestUnit(seconds);
  return `${seconds < 0 ? MINUS : ""}${unit.words(shown)}`;
}

/** The same where room is short, `13 d`. */
export function shortDuration(seconds: number | null | undefined): string {
  if (seconds == null) return NONE;
  const { text, unit } = inBestUnit(seconds);
  return `${seconds < 0 ? MINUS : ""}${text} ${unit.short}`;
}

/** Under a minute apart reads as no difference. */
export function durationDirection(seconds: number): Direction {
  if (Math.abs(seconds) < 60) return "same";
  return seconds > 0 ? "worse" : "better";
}

export function signedDuration(seconds: number): string {
  if (durationDirection(seconds) === "same") return "±0";
  return `${seconds > 0 ? "+" : ""}${shortDuration(seconds)}`;
}

/** `1 household`, `1,559 households`. */
export function counted(n: number, one: string, many: string): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A word within a sentence: German keeps the capital letter of its nouns, English has none. */
export function uncapitalised(word: string): string {
  return language === "en" ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
