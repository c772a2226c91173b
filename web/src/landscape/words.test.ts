import { expect, test } from "vitest";
import type { HandOver, Place } from "./api";
import {
  allPlaces,
  bars,
  completionInWords,
  handOverFrom,
  handOverInWords,
  most,
  sizeInWords,
} from "./words";

const share = (n: number, of: number) => ({ n, of, share: of === 0 ? null : n / of, low: null, high: null });

const place = (slug: string, more: Partial<Place> = {}): Place => ({
  slug,
  title: slug,
  level: null,
  state: "as_is",
  lifecycle: "draft",
  owner: null,
  nextReview: null,
  isOverdue: false,
  steps: 2,
  bound: 2,
  many: "guests",
  from: "2026-01-01",
  to: "2026-02-01",
  entrants: 100,
  goal: "I pay",
  completed: share(40, 100),
  below: [],
  ...more,
});

const handOver = (more: Partial<HandOver> = {}): HandOver => ({
  from: "buy",
  fromStep: "I pay",
  to: "use",
  toStep: "I open",
  passed: share(30, 40),
  reason: null,
  ...more,
});

test("the size of a map is told, or why there is none", () => {
  expect(sizeInWords(place("a", { entrants: 2500 }))).toBe("2,500 guests enter");
  expect(sizeInWords(place("a", { bound: 0, entrants: 0 }))).toBe("No step is bound to events");
  expect(sizeInWords(place("a", { goal: null, entrants: 0 }))).toBe("No step can be measured");
  expect(sizeInWords(place("a", { entrants: null }))).toBe("Too few guests to be shown");
});

test("the share who come to the end is told where it is known", () => {
  expect(completionInWords(place("a"))).toBe("40.0\u202f% reach “I pay”");
  expect(completionInWords(place("a", { completed: null }))).toBeUndefined();
  expect(completionInWords(place("a", { completed: share(0, 0) }))).toBeUndefined();
});

test("a hand-over names both ends", () => {
  expect(handOverInWords(handOver(), "guests")).toBe(
    "Of 40 guests who came to “I pay”, 30 went on to “I open”.",
  );
  expect(handOverInWords(handOver({ passed: null, reason: "no step" }), "guests")).toBe(
    "It cannot be told who goes on: no step.",
  );
  expect(handOverInWords(handOver({ passed: null }), "guests")).toBe("Too few guests go on to be shown.");
  expect(handOverInWords(handOver({ passed: share(0, 0) }), "guests")).toBe("No guests came to “I pay”.");
});

test("bars are drawn against the map that most enter, however deep it lies", () => {
  const roots = [place("a", { entrants: 50, below: [place("b", { entrants: 200 })] }), place("c")];
  expect(allPlaces(roots).map((each) => each.slug)).toEqual(["a", "b", "c"]);
  expect(most(roots)).toBe(200);
  expect(bars(place("a", { entrants: 50 }), 200)).toEqual({ entered: 0.25, completed: 0.1 });
  expect(bars(place("a", { entrants: null, completed: null }), 200)).toEqual({ entered: 0, completed: 0 });
  expect(handOverFrom({ roots, handOvers: [handOver()] }, "buy")?.to).toBe("use");
  expect(handOverFrom({ roots, handOvers: [handOver()] }, "use")).toBeUndefined();
});
