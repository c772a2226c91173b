import { count, counted } from "../numbers";

/** Why events are flagged, in words: the reasons of `context.flag`. */

const REASONS: Record<string, string> = {
  crawler: "known crawler",
  pattern: "program by your rules",
  headless: "browser without a screen",
  webdriver: "browser driven by a program",
  declared: "program, its sender says",
  rate: "faster than a person",
  repeated: "told twice",
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
  const are = (n: number) => (n === 1 ? "is" : "are");
  const further = flagged - flaggedShown;
  const older = further > 0 ? `, and ${count(further)} of the older ones` : "";
  const some = flaggedShown === 0 ? "None" : count(flaggedShown);
  const all = counted(shown, "event", "events");
  return `${some} of ${all} shown ${are(Math.max(1, flaggedShown))} flagged as of programs or told twice${older}.`;
}
