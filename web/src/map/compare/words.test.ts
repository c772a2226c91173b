import { describe, expect, test } from "vitest";
import type { MapDocument } from "../document";
import type { FeltStep } from "../feelings";
import type { ComparedSide, Comparison, StepSide } from "./api";
import { curvesOf } from "./curves";
import { cardChanges, rowsOf } from "./rows";
import { feltDifference, pInWords, pointDifference, sideInWords, wordChanges } from "./words";

const side: ComparedSide = {
  map: "shop",
  title: "Shop",
  revision: 3,
  period: { from: "2017-01-01", to: "2018-01-01", zone: "UTC" },
  persona: null,
  knownAt: null,
  entrants: 10,
  rule: "",
};

const document = {
  slug: "shop",
  personas: [{ key: "new", title: "New" }],
  stages: [],
} as unknown as MapDocument;

describe("what tells two sides apart", () => {
  test("is the persona, and whatever else is not the same", () => {
    expect(sideInWords({ ...side, persona: "new" }, side, document)).toBe("New");
    expect(sideInWords({ ...side, revision: 2 }, side, document)).toBe("Revision 2 · Everyone");
    expect(sideInWords({ ...side, map: "to-be", title: "To be" }, side, document)).toBe("To be · Everyone");
    expect(sideInWords({ ...side, period: { ...side.period, from: "2017-07-01" } }, side, document)).toBe(
      "Everyone · 1 Jul – 31 Dec 2017",
    );
    expect(sideInWords({ ...side, knownAt: "2026-03-01T00:00:00Z" }, side, document)).toBe(
      "Everyone · known on 1 Mar 2026",
    );
  });

  test("a p-value is never told as nothing", () => {
    expect(pInWords(0.0000001)).toBe("p < 0.001");
    expect(pInWords(0.0312)).toBe("p = 0.031");
  });
});

describe("changed words", () => {
  test("are marked, and the others stay", () => {
    expect(wordChanges("The card is refused", "The card is refused twice")).toEqual([
      { kind: "same", text: "The card is refused" },
      { kind: "added", text: "twice" },
    ]);
    expect(wordChanges("I pay at the till", "I pay by phone")).toEqual([
      { kind: "same", text: "I pay" },
      { kind: "gone", text: "at the till" },
      { kind: "added", text: "by phone" },
    ]);
    expect(wordChanges("", "new")).toEqual([{ kind: "added", text: "new" }]);
  });

  test("both texts can be read from the pieces, whatever they are", () => {
    const words = ["a", "b", "c"];
    for (let seed = 1; seed < 200; seed++) {
      const text = (from: number) =>
        Array.from({ length: (seed * from) % 7 }, (_, at) => words[(seed * (at + from)) % 3]).join(" ");
      const [before, after] = [text(3), text(5)];
      const pieces = wordChanges(before, after);
      const read = (out: string) =>
        pieces
          .filter(({ kind }) => kind !== out)
          .map((piece) => piece.text)
          .join(" ");
      expect(read("added")).toBe(before);
      expect(read("gone")).toBe(after);
    }
  });
});

const step = (key: string, title: string): StepSide => ({
  key,
  stage: "all",
  title,
  status: "OK",
  reach: null,
  medianSeconds: null,
});

const untold = { difference: null, low: null, high: null, pValue: null, seconds: null } as const;

const comparison = {
  base: "other",
  here: side,
  other: { ...side, revision: 1 },
  steps: [
    { here: step("pay", "I pay now"), other: step("pay", "I pay"), verdict: "NOT_TESTED", ...untold },
    { here: step("scan", "I scan"), other: null, verdict: "NOTHING_TO_COMPARE", ...untold },
    { here: null, other: step("queue", "I queue"), verdict: "NOTHING_TO_COMPARE", ...untold },
  ],
  lanes: [
    { here: "pains", other: "pains" },
    { here: "mood", other: "mood" },
  ],
  feelings: [],
  cards: [
    { here: "a", other: "a" },
    { here: "b", other: null },
    { here: null, other: "c" },
    { here: "d", other: "d" },
  ],
} as unknown as Comparison;

const mapWith = (cards: object[], emotion: number): MapDocument =>
  ({
    slug: "shop",
    stages: [{ key: "all", title: "All", steps: [{ key: "pay", title: "I pay" }] }],
    lanes: [
      { key: "pains", type: "PAINS", title: "Pains", cards },
      {
        key: "mood",
        type: "EMOTION_CURVE",
        title: "Mood",
        cards: [{ key: "e", step: "pay", text: "", emotion }],
      },
    ],
  }) as unknown as MapDocument;

describe("two sides in rows", () => {
  const rows = rowsOf(comparison);
  const base = mapWith(
    [
      { key: "a", step: "pay", text: "Slow", severity: 2 },
      { key: "c", step: "pay", text: "Old" },
      { key: "d", step: "pay", text: "Stays" },
    ],
    -1,
  );
  const later = mapWith(
    [
      { key: "a", step: "pay", text: "Slow", severity: 4 },
      { key: "b", step: "pay", text: "New" },
      { key: "d", step: "pay", text: "Stays" },
    ],
    2,
  );

  test("steps follow the server's order, the base first, and what is on one side alone is added or gone", () => {
    expect(rows.map(({ title, otherTitle, fate }) => [title, otherTitle, fate])).toEqual([
      ["I pay", "I pay now", "both"],
      ["I scan", undefined, "added"],
      ["I queue", undefined, "gone"],
    ]);
  });

  test("cards are the same, changed, added or gone", () => {
    const [lane] = cardChanges(comparison, { base, later });
    expect(lane?.cards.map(({ fate, details }) => [fate, details])).toEqual([
      ["changed", ["severity 2 → 4"]],
      ["added", []],
      ["gone", []],
      ["same", []],
    ]);
  });

  test("feelings of both sides stand over the same steps, with gaps where there is none", () => {
    const [mood, ...others] = curvesOf(comparison, rows, { base, later });
    expect(others).toEqual([]);
    expect(mood?.title).toBe("Mood");
    expect(mood?.base.map(({ believed }) => believed)).toEqual([-1, null, null]);
    expect(mood?.later.map(({ believed }) => believed)).toEqual([2, null, null]);
  });

  test("what people felt stands on the side it was felt on", () => {
    const mean = (value: number) => ({ mean: value }) as FeltStep;
    const step = { title: "", difference: -1, low: null, high: null, verdict: "MAY_BE_CHANCE" as const };
    const pair = comparison.lanes.find(({ here }) => here === "mood");
    const felt = { ...step, here: mean(1), other: mean(-2) };
    const observed = {
      ...comparison,
      feelings: [{ here: pair?.here ?? null, other: pair?.other ?? null, title: "Mood", steps: [felt] }],
    };
    const [mood] = curvesOf(observed, rows, { base, later });
    const [first, second] = comparison.base === "here" ? [1, -2] : [-2, 1];
    expect(mood?.base[0]?.felt?.mean).toBe(first);
    expect(mood?.later[0]?.felt?.mean).toBe(second);
    expect(mood?.compared[0]?.difference).toBe(-1);
  });
});

test("curves that lie apart are told in words", () => {
  const felt = { title: "", here: null, other: null, verdict: "MORE_THAN_CHANCE" as const };
  expect(feltDifference({ ...felt, difference: -1.84, low: -2.1, high: -1.5 })).toBe(
    "1.8 sadder (−2.1 to −1.5)",
  );
  expect(feltDifference({ ...felt, difference: 0.5, low: null, high: null })).toBe("0.5 happier");
  expect(pointDifference("tension", 2, 5)).toBe("3 tenser");
  expect(pointDifference("feeling", 1, 1)).toBe("the same");
  expect(pointDifference("feeling", null, 1)).toBeUndefined();
});
