import { expect, test } from "vitest";
import type { AssertionResult, AssertionResults } from "./api";
import { countedOf, standing } from "./words";

const result = (changes: Partial<AssertionResult>): AssertionResult => ({
  key: "a",
  title: "A quarter redeems",
  step: "redeem",
  verdict: "passed",
  share: 0.263,
  low: 0.242,
  high: 0.285,
  atLeast: 0.25,
  atMost: null,
  n: 1559,
  reason: "the share is as it should be",
  ...changes,
});

const results = (passed: number, failed: number, undecided: number): AssertionResults => ({
  passed,
  failed,
  undecided,
  results: Array.from({ length: passed + failed + undecided }, () => result({})),
});

test("what fails is said first", () => {
  expect(standing(results(1, 1, 1))).toBe("1 of 3 assertions fail");
  expect(standing(results(1, 0, 1))).toBe("1 of 2 assertions hold, 1 undecided");
  expect(standing(results(2, 0, 0))).toBe("All 2 assertions hold");
  expect(standing(results(1, 0, 0))).toBe("The assertion holds");
});

test("a share stands beside its limit, its n and its interval", () => {
  expect(countedOf(result({})).replace(/\s/g, " ")).toBe(
    "26.3 % of 1,559, asserted at least 25.0 %; 24.2 % to 28.5 % with 95 % confidence",
  );
  expect(countedOf(result({ share: null, reason: "nobody entered" }))).toBe("nobody entered");
});
