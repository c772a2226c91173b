import { count } from "../numbers";
import { t } from "../words";

/** Why events are flagged, in words: the reasons of `context.flag`. */

const REASONS: Record<string, string> = {
  crawler: t("known crawler"),
  pattern: t("program by your rules"),
  headless: t("browser without a screen"),
  webdriver: t("browser driven by a program"),
  declared: t("program, its sender says"),
  rate: t("faster than a person"),
  repeated: t("told twice"),
};

/** A sender that flags its events itself may have a word of its own. */
export const flagInWords = (flag: string): string => REASONS[flag] ?? flag;

/** The property that holds the reason; the mark beside the event says it. */
export const FLAG_PROPERTY = "context.flag";

type Flagged = { flag: string | null };

export const flaggedAmong = (events: Flagged[]): number =>
  events.filter((event) => event.flag !== null).length;

/** How many of the events on a page are flagged, and of all there are; empty if none is. */
export function flaggedSentence(shown: number, flaggedShown: number, flagged: number): string {
  if (flagged === 0) return "";
  const further = flagged - flaggedShown;
  const older = further > 0 ? t(", and {further} of the older ones", { further: count(further) }) : "";
  const all = t("{shown, plural, one {# event} other {# events}}", { shown });
  return t(
    "{n, plural, =0 {None of {all} shown is} one {# of {all} shown is} other {# of {all} shown are}} flagged as of programs or told twice{older}.",
    { all, n: flaggedShown, older },
  );
}
