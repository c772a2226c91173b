import { describe, expect, test } from "vitest";
import type { Observed, Pair } from "./api";
import { largestGaps, overlapOf, pairInWords } from "./words";

const share = (n: number, of: number) => ({ n, of, share: n / of, low: 0, high: 1 });
const pair: Pair = { one: "a", other: "b", ofOne: share(412, 1200), ofOther: share(412, 800), jaccard: 0.26 };
const NOTHING = { pairs: [], none: null, one: null, several: null };

describe("personas in words", () => {
  test("an overlap is told of both, and hidden or nobody as such", () => {
    expect(pairInWords(pair, "Families", "Explorers")).toMatch(
      /^412 of the 1,200 Families are Explorers too \(34\.3.%\); of the Explorers, 51\.5.%$/,
    );
    expect(pairInWords({ ...pair, ofOne: null }, "A", "B")).toContain("hidden");
    expect(pairInWords({ ...pair, ofOne: share(0, 9) }, "A", "B")).toBe("Nobody is both of A and B");
  });

  test("a cell of the overlap is the share of its row", () => {
    const observed = { personas: [], overlap: { ...NOTHING, pairs: [pair] } } as unknown as Observed;
    expect(overlapOf(observed, "a", "b")?.of).toBe(1200);
    expect(overlapOf(observed, "b", "a")?.of).toBe(800);
    expect(overlapOf(observed, "a", "c")).toBeNull();
  });

  test("the largest gaps come first, on either side", () => {
    const step = (key: string, difference: number | null) => ({
      key,
      title: key,
      members: null,
      everybody: null,
      gap: { difference, low: null, high: null },
      pValue: null,
    });
    const gaps = largestGaps([step("x", 0.1), step("y", -0.3), step("z", null)], 2);
    expect(gaps.map(({ key }) => key)).toEqual(["y", "x"]);
  });
});
