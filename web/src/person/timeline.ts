/** From a person's events and passages to what the page draws: days, channels, stretches of stages. */

import { wallMillis } from "../dates";
import type { JoinedLink, MapPassage, PersonEvent, PersonMap } from "./api";

export type Day<E> = { date: string; events: E[] };

/** Events, newest first, in groups of one day each. */
export function byDay<E extends PersonEvent>(events: E[]): Day<E>[] {
  const days: Day<E>[] = [];
  for (const event of events) {
    const date = event.time.slice(0, 10);
    const last = days[days.length - 1];
    if (last?.date === date) last.events.push(event);
    else days.push({ date, events: [event] });
  }
  return days;
}

export type StageStretch = { stage: string; title: string; from: number; to: number };

/** How long the person stood in each stage: from its first step taken to the first of a later stage; the last one is still open at `end`. */
export function stageStretches(map: PersonMap, end: number): StageStretch[] {
  const order: string[] = [];
  const first = new Map<string, { title: string; at: number }>();
  for (const passage of map.steps) {
    if (!order.includes(passage.stage)) order.push(passage.stage);
    if (!passage.time) continue;
    const at = wallMillis(passage.time);
    const known = first.get(passage.stage);
    if (!known || at < known.at) first.set(passage.stage, { title: passage.stageTitle, at });
  }
  const stretches: StageStretch[] = [];
  for (const stage of order) {
    const begun = first.get(stage);
    if (!begun) continue;
    const before = stretches[stretches.length - 1];
    const from = before ? Math.max(begun.at, before.from) : begun.at;
    if (before) before.to = from;
    stretches.push({ stage, title: begun.title, from, to: Math.max(from, end) });
  }
  return stretches;
}

/** The passages through any map's steps at the very time of an event: what that event meant. */
export function passagesAt(maps: PersonMap[], time: string): { map: PersonMap; passage: MapPassage }[] {
  return maps.flatMap((map) =>
    map.steps.filter((passage) => passage.time === time).map((passage) => ({ map, passage })),
  );
}

/** First of each month between two times, thinned to at most `most`. */
export function monthStarts(from: number, to: number, most: number): number[] {
  const starts: number[] = [];
  const date = new Date(from);
  let [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  for (let at = Date.UTC(year, month); at <= to; at = Date.UTC(year, month)) {
    starts.push(at);
    year += Math.floor((month + 1) / 12);
    month = (month + 1) % 12;
  }
  const every = Math.ceil(starts.length / most);
  return starts.filter((_, i) => i % Math.max(1, every) === 0);
}

const SESSION_GAP_MILLIS = 30 * 60_000;
/** A shorter session is as quickly read as its heading. */
const LEAST_FOLDED = 5;

export type Run =
  | { kind: "event"; event: PersonEvent }
  | { kind: "session"; events: PersonEvent[] }
  | { kind: "joined"; link: JoinedLink };

/** The events of one day, newest first, those of a long session as one, and the links that joined identities at their time. */
export function runsOf(events: PersonEvent[], links: JoinedLink[]): Run[] {
  const sessions: PersonEvent[][] = [];
  for (const event of events) {
    const last = sessions[sessions.length - 1];
    const newer = last?.[last.length - 1];
    if (last && newer && wallMillis(newer.time) - wallMillis(event.time) <= SESSION_GAP_MILLIS)
      last.push(event);
    else sessions.push([event]);
  }
  const runs: Run[] = sessions.flatMap((session) =>
    session.length < LEAST_FOLDED
      ? session.map((event): Run => ({ kind: "event", event }))
      : [{ kind: "session", events: session }],
  );
  for (const link of links) {
    const at = runs.findIndex((run) => wallMillis(timeOf(run)) <= wallMillis(link.time));
    runs.splice(at < 0 ? runs.length : at, 0, { kind: "joined", link });
  }
  return runs;
}

function timeOf(run: Run): string {
  if (run.kind === "joined") return run.link.time;
  return run.kind === "event" ? run.event.time : (run.events[run.events.length - 1]?.time ?? "");
}

/** The links of a day. */
export const linksOn = (links: JoinedLink[], date: string): JoinedLink[] =>
  links.filter((link) => link.time.slice(0, 10) === date);

/** The number of the event that an address points at: `#event-17`. */
export function eventOfHash(hash: string): number | null {
  const seq = /^#event-(\d+)$/.exec(hash)?.[1];
  return seq ? Number(seq) : null;
}
