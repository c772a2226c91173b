import { describe, expect, test } from "vitest";
import { answersInWords, type FeltLane, type FeltStep, feltInWords, signedFeeling } from "./feelings";

const FELT: FeltStep = {
  step: "pay",
  status: "OK",
  n: 45,
  mean: -1.46,
  low: -1.8,
  high: -1.1,
  believed: 2,
  difference: -3.46,
  beyondChance: true,
};

describe("feelings in words", () => {
  test("a feeling has its sign and a tenth", () => {
    expect([1.46, -1.46, 0.02, -2].map(signedFeeling)).toEqual(["+1.5", "−1.5", "0", "−2"]);
  });

  test("what is observed tells its interval and how many said it", () => {
    expect(feltInWords(FELT)).toBe(
      "observed −1.5, 95 % −1.8 to −1.1, 45 persons. More than chance apart from the belief",
    );
    expect(
      feltInWords({ ...FELT, status: "SMALL_N", n: 1, low: null, high: null, beyondChance: false }),
    ).toBe("observed −1.5, 1 person, few");
    expect(feltInWords({ ...FELT, status: "NO_DATA", n: 0, mean: null })).toBe("nobody said how they felt");
    expect(feltInWords({ ...FELT, status: "HIDDEN", n: null, mean: null })).toContain("hidden");
  });

  test("a curve tells how many answers there are, or why there are none", () => {
    const lane: FeltLane = {
      lane: "felt",
      persona: null,
      scale: "nps",
      reason: null,
      answers: 1200,
      outside: 3,
      steps: [],
    };
    expect(answersInWords(lane)).toBe("1,200 answers, 3 outside of the scale");
    expect(answersInWords({ ...lane, answers: null, outside: null })).toBe("answers hidden, privacy");
    expect(answersInWords({ ...lane, reason: "no event" })).toBe("cannot be observed: no event");
    expect(answersInWords(undefined)).toBe("");
  });
});
