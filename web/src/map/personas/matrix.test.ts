import { expect, test } from "vitest";
import type { MapDocument } from "../document";
import type { Observed, ObservedField, ObservedPersona, Value } from "./api";
import { matrixRows } from "./matrix";

const share = (n: number, of: number) => ({ n, of, share: n / of, low: 0, high: 1 });
const value = (name: string, n: number, pValue: number | null = null): Value => ({
  value: name,
  believed: false,
  members: share(n, 10),
  everybody: share(n, 20),
  events: null,
  allEvents: null,
  lift: 2,
  pValue,
});
const field = (name: string, values: Value[], more = 0): ObservedField => ({
  name,
  kind: "trait",
  own: false,
  values,
  more,
  numbers: null,
  known: null,
});

const PERSONA: ObservedPersona = {
  key: "a",
  title: "A",
  reason: null,
  size: share(10, 20),
  entrants: share(4, 8),
  growth: [
    { start: "2026-01-01", complete: true, size: 3, entrants: 2 },
    { start: "2026-02-01", complete: true, size: 1200, entrants: null },
  ],
  channels: [value("web", 5, 0.01)],
  unseen: [],
  devices: [field("os", [value("ios", 6), value("mac", 0)])],
  traits: [
    field("plan", [value("pro", 7, 0.001), value("free", 2), value("old", 1), value("none", 1)], 2),
    {
      ...field("age", []),
      numbers: {
        members: { n: 9, lower: 20, median: 30, upper: 40 },
        everybody: { n: 19, lower: 20, median: 35, upper: 40 },
        above: value("above 35", 2),
      },
    },
  ],
  scores: [
    {
      title: "Haste",
      believed: 70,
      trait: "visits",
      kind: "average",
      status: "OK",
      reason: null,
      members: { n: 9, value: 4, score: 40, low: 30, high: 50 },
      everybody: null,
      difference: -30,
      beyondChance: true,
    },
  ],
  steps: [],
  likeness: null,
  findings: [],
};

const DOCUMENT = {
  subject: { one: "guest", many: "guests" },
  stages: [],
  personas: [
    {
      key: "a",
      title: "A",
      goals: ["g", "h"],
      devices: ["Phone"],
      traits: [{ title: "Haste", value: 70, low: "none", high: "much" }],
    },
    { key: "b", title: "B" },
  ],
} as unknown as MapDocument;

const OBSERVED = {
  personas: [PERSONA, { ...PERSONA, key: "b", reason: "no segment" }],
} as unknown as Observed;

const rows = matrixRows(DOCUMENT, OBSERVED);
const named = (name: string) => rows.filter((row) => row.name === name);

test("rows in which nobody has anything are left out", () => {
  expect(matrixRows(DOCUMENT, undefined).map(({ name }) => name)).toEqual(["Goals", "Haste", "Devices"]);
  expect(matrixRows(DOCUMENT, undefined)[0]?.cells.map(({ text }) => text)).toEqual(["g; h", ""]);
});

test("what is observed of a score stands under what is believed, and is marked where that is wrong", () => {
  expect(named("Haste").map(({ group }) => group)).toEqual(["believed", "observed"]);
  const [, observed] = named("Haste");
  expect(observed?.cells[0]).toEqual({
    text: "40 (95 %: 30 to 50, n 9); believed at 70, 30 too high",
    isWrong: true,
  });
  expect(rows.indexOf(named("Haste")[1] as (typeof rows)[0])).toBe(
    rows.indexOf(named("Haste")[0] as (typeof rows)[0]) + 1,
  );
});

test("traits, devices and growth are rows", () => {
  expect(named("Trait: plan")[0]?.cells[0]?.text).toMatch(/^pro: 70\.0.%; free: 20\.0.%; old: 10\.0.%; …$/);
  expect(named("Trait: plan")[0]?.cells[0]?.isClear).toBe(true);
  expect(named("Trait: age")[0]?.cells[0]).toEqual({ text: "median 30, everybody 35", isClear: false });
  expect(named("Device: os")[0]?.cells[0]?.text).toMatch(/^ios: 60\.0.%$/);
  const known = named("Known in the period from 2026-01-01 → from 2026-02-01");
  expect(known[0]?.cells[0]?.text).toBe("3 → 1,200");
  expect(rows.some(({ name }) => name.startsWith("Entered in"))).toBe(false);
});

test("of a persona that cannot be observed nothing is told", () => {
  expect(rows.filter(({ group }) => group === "observed").every(({ cells }) => cells[1]?.text === "")).toBe(
    true,
  );
});
