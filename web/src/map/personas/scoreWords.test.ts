import { expect, test } from "vitest";
import type { ObservedScore } from "./api";
import { beliefInWords, estimateInWords, groundInWords, scoreInWords } from "./scoreWords";

const seen = { n: 1210, value: 4.256, score: 42.4, low: 38.2, high: 46.5 };
const score: ObservedScore = {
  title: "Haste",
  believed: 70,
  trait: "visits",
  kind: "average",
  status: "OK",
  reason: null,
  members: seen,
  everybody: null,
  difference: -27.6,
  beyondChance: true,
};

test("an observed score is told with its interval and n", () => {
  expect(estimateInWords(seen)).toBe("42 (95 %: 38 to 47, n 1,210)");
  expect(estimateInWords({ ...seen, low: null, high: null, n: 1 })).toBe("42 (n 1)");
  expect(scoreInWords({ ...score, status: "SMALL_N" })).toContain("small n");
});

test("what is not told says why", () => {
  expect(scoreInWords({ ...score, members: null, status: "HIDDEN" })).toBe("hidden: few are behind it");
  expect(scoreInWords({ ...score, members: null, status: "ERROR", reason: "no such trait" })).toBe(
    "no such trait",
  );
});

test("a belief is called wrong only beyond chance", () => {
  expect(beliefInWords(score)).toBe("believed at 70, 28 too high");
  expect(beliefInWords({ ...score, difference: 12.2 })).toBe("believed at 70, 12 too low");
  expect(beliefInWords({ ...score, beyondChance: false })).toBeUndefined();
});

test("it is said by what it is observed", () => {
  expect(groundInWords(score)).toBe("by the mean of visits, 4.26");
  expect(groundInWords({ ...score, kind: "share", trait: "club" })).toBe("by who has that value of club");
});
