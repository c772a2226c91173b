import { day, periodInWords } from "../../dates";
import { count } from "../../numbers";
import { t } from "../../words";
import { language } from "../../words/language";
import type { MapDocument } from "../document";
import type { Measurement } from "../measurement";

/** A moment on the wall clock of a zone: `23 Nov 2026, 21:20`. */
export function momentInWords(millis: number, zone: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(millis);
}

/** What the numbers are of, in parts: period, persona, how many entered, how far the data reach, when it was asked. */
export function numbersLine(
  map: Pick<MapDocument, "personas" | "subject">,
  measurement: Measurement | undefined,
  askedAt: number,
): string[] {
  if (!measurement) return [t("Not measured yet")];
  const { period, entrants, hideBelow, dataThrough, persona } = measurement;
  const title = map.personas?.find((each) => each.key === persona)?.title;
  return [
    periodInWords(period.from, period.to),
    title ?? t("Everyone"),
    entrants === null
      ? t("n < {hideBelow} who entered", { hideBelow })
      : t("n = {entrants} who entered", { entrants: count(entrants) }),
    ...(dataThrough
      ? [t("data through {dataThrough}", { dataThrough: day(dataThrough) })]
      : [t("no events yet")]),
    ...(askedAt > 0 ? [t("as of {askedAt}", { askedAt: momentInWords(askedAt, period.zone) })] : []),
  ];
}
