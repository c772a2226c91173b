/** From a person's events and passages to what the page draws: days, channels, stretches of stages. */

import { wallMillis } from "../dates";
import type { MapPassage, PersonEvent, PersonMap } from "./api";

export type Day = { date: string; events: PersonEvent[] };

/** Events, newest first, in groups of one day each. */
export function byDay(events: PersonEvent[]): Day[] {
  const days: Day[] = [];
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
