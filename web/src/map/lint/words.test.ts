import { expect, test } from "vitest";
import type { Finding } from "./api";
import { placeOf, summary } from "./words";

test("what weighs most is said first, and what there is none of is not", () => {
  expect(summary({ errors: 1, warnings: 0, hints: 2 })).toBe("1 error, 2 hints");
  expect(summary({ errors: 0, warnings: 3, hints: 0 })).toBe("3 warnings");
  expect(summary({ errors: 0, warnings: 0, hints: 0 })).toBe("Nothing found wrong");
});

test("a finding is at an element by its words, or at the map", () => {
  const finding = { kind: "step", place: "I pay" } as Finding;
  expect(placeOf(finding)).toBe("Step “I pay”");
  expect(placeOf({ ...finding, kind: "map" })).toBe("The map");
  expect(placeOf({ ...finding, kind: "card", place: "" })).toBe("Card");
});
