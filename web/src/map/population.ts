import { day } from "../dates";
import { count } from "../numbers";
import { leftOutInWords } from "../privacy/purposeUrl";
import { t } from "../words";
import type { MapDocument } from "./document";
import type { MapUrl } from "./mapUrl";

/** Who and what counts in the numbers of a map: how it is asked for, and how the answer is told. */

export type Bots = "exclude" | "include" | "only";

export type Population = {
  purpose: string | null;
  known: string | null;
  bots: Bots;
  rule: string;
  personsLeftOut: number;
  eventsLeftOut: number;
};

/** What can be chosen; absent is what is usual. */
export type Chosen = Pick<MapUrl, "purpose" | "bots" | "knownAt">;

/** What an answer says of who counts, in short parts; none where everyone and everything does. */
export function populationInWords(population: Population, document: MapDocument): string[] {
  const { purpose, known, bots, personsLeftOut, eventsLeftOut } = population;
  const { one, many } = document.subject;
  const parts: string[] = [];
  if (purpose !== null) parts.push(leftOutInWords(purpose, personsLeftOut, one, many));
  if (bots === "include") parts.push(t("Flagged events count too"));
  else if (bots === "only") parts.push(t("Flagged events alone count"));
  else if (eventsLeftOut > 0)
    parts.push(
      t("{shown} flagged {n, plural, one {event} other {events}} left out", {
        shown: count(eventsLeftOut),
        n: eventsLeftOut,
      }),
    );
  if (known !== null) parts.push(t("As known {known}", { known: momentInWords(known) }));
  return parts;
}

/** What was chosen, as short as a button wants it; nothing where all is as usual. */
export function chosenInWords({ purpose, bots, knownAt }: Chosen): string {
  const parts = [
    purpose,
    bots === "include" ? t("with flagged") : bots === "only" ? t("flagged alone") : undefined,
    knownAt && t("known {day}", { day: day(utcParts(knownAt).date) }),
  ];
  return parts.filter(Boolean).join(" · ");
}

/** A moment in words, with its zone: `at 1 Mar 2026, 12:00 UTC`. */
export function momentInWords(moment: string): string {
  const { date, time } = utcParts(moment);
  return t("at {date}, {time} UTC", { date: day(date), time: time || "00:00" });
}

/** The day and the clock of a moment in UTC, as fields of a form hold them; a day alone is its beginning. */
export function utcParts(moment: string | undefined): { date: string; time: string } {
  if (!moment) return { date: "", time: "" };
  if (!moment.includes("T")) return { date: moment, time: "" };
  const [date = "", clock = ""] = new Date(moment).toISOString().split("T");
  const time = clock.endsWith(":00.000Z") ? clock.slice(0, 5) : clock.slice(0, 8);
  return { date, time: time === "00:00" ? "" : time };
}

/** The moment that a day and a clock in UTC tell; nothing without a day. */
export function momentOf({ date, time }: { date: string; time: string }): string | undefined {
  if (!date) return undefined;
  if (!time) return date;
  return `${date}T${time.length === 5 ? `${time}:00` : time}Z`;
}
