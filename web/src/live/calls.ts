/** The calls that come in, as the page keeps them. */

import { t } from "../words";
export type LiveCall = {
  number: number;
  time: string;
  source: string;
  protocol: string;
  name: string | null;
  person: string | null;
  channel: string;
  identities: string[];
  properties: Record<string, unknown> | null;
  traits: Record<string, unknown> | null;
  quarantined: string | null;
};

export type Filter = { source: string; text: string };

/** Most calls that a page keeps. */
export const MOST = 500;

/** Newest first; what is known already is left out, and the oldest go when there are too many. */
export function withCalls(known: LiveCall[], come: LiveCall[]): LiveCall[] {
  const newest = known[0]?.number ?? 0;
  const restarted = come.some(
    (call) => call.number < newest && !known.some((each) => each.time === call.time),
  );
  const fresh = restarted ? come : come.filter((call) => call.number > newest);
  if (fresh.length === 0) return known;
  return [...[...fresh].reverse(), ...known].slice(0, MOST);
}

/** Those of a source whose name, person or reason holds a text, in any letter case. */
export function chosen(calls: LiveCall[], filter: Filter): LiveCall[] {
  const text = filter.text.trim().toLowerCase();
  return calls.filter(
    (call) =>
      (filter.source === "" || call.source === filter.source) &&
      (text === "" ||
        [call.name, call.person, call.quarantined].some((each) => each?.toLowerCase().includes(text))),
  );
}

/** What a call is about, in a word or two. */
export function titleOf(call: LiveCall): string {
  if (call.quarantined !== null) return t("Not understood");
  return call.name ?? t("Says who somebody is");
}
