/** What the address of a map says, read and written. Everything a person can choose on the page is in it, so any view can be shared. */

import type { Mode } from "./measurement";
import { readTableUrl, type TableUrl, writeTableUrl } from "./table/tableUrl";

export type View = "map" | "flow" | "table" | "matrix" | "personas" | "compare";

export type PersonList = "reached" | "droppedAfter" | "skipped" | "missed" | "arrived" | "outOfOrder";

export type MapUrl = {
  slug: string;
  view: View;
  /** Absent: what suits the map, difference once three steps are bound. */
  mode?: Mode;
  persona?: string;
  from?: string;
  to?: string;
  /** Absent: the standard purpose of the settings. */
  purpose?: string;
  /** Absent: flagged events do not count. */
  bots?: "include" | "only";
  /** Absent: now; else a date in UTC or a time with its offset. */
  knownAt?: string;
  /** Absent: the newest. */
  revision?: number;
  /** The other side of a comparison: a map, or `slug@revision`; absent: this map. */
  other?: string;
  /** Absent: everyone. */
  otherPersona?: string;
  otherFrom?: string;
  otherTo?: string;
  /** As `knownAt`, or `now`. */
  otherKnownAt?: string;
  /** A path of the map that is laid over the flow; or a way walked, as its steps joined by `~`. */
  path?: string;
  step?: string;
  /** What the panel edits: kind and key, as `card:c1`; `map` for the map itself. */
  edit?: string;
  /** Whether it is shown how well everything is known. */
  guessed?: boolean;
  /** Absent: the panel shows the evidence; present: the persons of that list. */
  list?: PersonList;
  channel?: string;
  /** An arrow of the flow view; a missing end is the entry or the exit. */
  arc?: { from?: string; to?: string };
  /** Arrows under this many persons are left out of the flow view. */
  least?: number;
  /** What of the table is shown, and in which order. */
  table?: TableUrl;
  /** Keys of the stages that are drawn as one narrow column each. */
  folded?: string[];
  /** How the personas are shown; absent: as cards. */
  personas?: "matrix" | "overlap";
  /** Which frame is presented, from 1. */
  present?: number;
};

const VIEWS: View[] = ["map", "flow", "table", "matrix", "personas", "compare"];
const PERSONAS: ("matrix" | "overlap")[] = ["matrix", "overlap"];
const MODES: Mode[] = ["believed", "happened", "difference"];
const LISTS: PersonList[] = ["reached", "droppedAfter", "skipped", "missed", "arrived", "outOfOrder"];
const BOTS: ("include" | "only")[] = ["include", "only"];
const DATE = /^\d{4}-\d\d-\d\d$/;

const oneOf = <T extends string>(allowed: T[], text: string | null): T | undefined =>
  allowed.find((value) => value === text);

const date = (text: string | null): string | undefined => (text && DATE.test(text) ? text : undefined);

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const moment = (text: string | null): string | undefined =>
  text && (DATE.test(text) || TIME.test(text)) && !Number.isNaN(Date.parse(text)) ? text : undefined;

const SIDE = /^[a-z0-9][a-z0-9-]{0,63}(@[1-9]\d*)?$/;

const positive = (text: string | null): number | undefined => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

export function readMapUrl(url: URL): MapUrl | null {
  const slug = /^\/maps\/([^/]+)\/?$/.exec(url.pathname)?.[1];
  if (!slug) return null;
  const query = url.searchParams;
  return dropAbsent({
    slug: decodeURIComponent(slug),
    view: oneOf(VIEWS, query.get("view")) ?? "map",
    mode: oneOf(MODES, query.get("mode")),
    persona: query.get("persona") ?? undefined,
    from: date(query.get("from")),
    to: date(query.get("to")),
    purpose: query.get("purpose") || undefined,
    bots: oneOf(BOTS, query.get("bots")),
    knownAt: moment(query.get("knownAt")),
    revision: positive(query.get("revision")),
    other: SIDE.test(query.get("other") ?? "") ? (query.get("other") ?? undefined) : undefined,
    otherPersona: query.get("otherPersona") || undefined,
    otherFrom: date(query.get("otherFrom")),
    otherTo: date(query.get("otherTo")),
    otherKnownAt: query.get("otherKnownAt") === "now" ? "now" : moment(query.get("otherKnownAt")),
    path: query.get("path") || undefined,
    step: query.get("step") ?? undefined,
    edit: query.get("edit") ?? undefined,
    guessed: query.get("guessed") === "show" ? true : undefined,
    list: oneOf(LISTS, query.get("list")),
    channel: query.get("channel") ?? undefined,
    arc: readArc(query.get("arc")),
    least: positive(query.get("least")),
    table: readTableUrl(query),
    folded: query.get("folded")?.split(",").filter(Boolean),
    personas: oneOf(PERSONAS, query.get("personas")),
    present: positive(query.get("present")),
  });
}

function readArc(text: string | null): MapUrl["arc"] {
  const ends = text?.split("~");
  if (ends?.length !== 2) return undefined;
  const [from, to] = ends;
  return dropAbsent({ from: from || undefined, to: to || undefined });
}

function dropAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

export function mapHref(state: MapUrl): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | undefined) => {
    if (value !== undefined) query.set(name, String(value));
  };
  set("view", state.view === "map" ? undefined : state.view);
  set("mode", state.mode);
  set("persona", state.persona);
  set("from", state.from);
  set("to", state.to);
  set("purpose", state.purpose);
  set("bots", state.bots);
  set("knownAt", state.knownAt);
  set("revision", state.revision);
  set("other", state.other);
  set("otherPersona", state.otherPersona);
  set("otherFrom", state.otherFrom);
  set("otherTo", state.otherTo);
  set("otherKnownAt", state.otherKnownAt);
  set("path", state.path);
  set("step", state.step);
  set("edit", state.edit);
  set("guessed", state.guessed ? "show" : undefined);
  set("list", state.list);
  set("channel", state.channel);
  set("arc", state.arc && `${state.arc.from ?? ""}~${state.arc.to ?? ""}`);
  set("least", state.least);
  writeTableUrl(set, state.table);
  set("folded", state.folded?.join(",") || undefined);
  set("personas", state.personas);
  set("present", state.present);
  const text = query.toString();
  return `/maps/${encodeURIComponent(state.slug)}${text ? `?${text}` : ""}`;
}

/** The same address with the panel shut. */
export function withoutPanel(state: MapUrl): MapUrl {
  const { step: _step, edit: _edit, list: _list, channel: _channel, arc: _arc, ...rest } = state;
  return rest;
}
