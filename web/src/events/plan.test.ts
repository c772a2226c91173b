import { describe, expect, test } from "vitest";
import { inWords, type Kept, stateOf, type Violation } from "./plan";

const violation = (rule: string, place: string, count = 1): Violation => ({
  event: "Order",
  rule,
  place,
  source: "shop",
  count,
  first: "",
  last: "",
  example: '"12"',
});

const kept: Kept = {
  revision: 1,
  savedAt: null,
  plan: { events: { Order: { enforcement: "block", schema: {} } } },
};

describe("the state of a name", () => {
  test("counts what broke the plan of it alone", () => {
    const others = { ...violation("type", "total", 7), event: "Visit" };
    expect(
      stateOf(kept, [violation("type", "total", 2), violation("enum", "x", 3), others], "Order"),
    ).toEqual({
      isThere: true,
      isPlanned: true,
      isBlocking: true,
      broken: 5,
    });
  });

  test("a name the plan does not have is not planned, and breaks nothing", () => {
    const unknown = { ...violation("new_name", "", 9), event: "Visit" };
    expect(stateOf(kept, [unknown], "Visit")).toMatchObject({ isPlanned: false, broken: 0, isThere: true });
  });

  test("without a plan nothing is said", () =>
    expect(stateOf({ revision: 0, savedAt: null, plan: null }, [], "Order").isThere).toBe(false));
});

test("a violation is told in words", () => {
  expect(inWords(violation("type", "total"))).toBe('total has another type: "12"');
  expect(inWords(violation("required", "total"))).toBe("total is missing");
  expect(inWords(violation("new_property", "gift"))).toBe("gift is not in the plan");
  expect(inWords({ ...violation("minimum", "total"), example: "-1" })).toBe("total breaks minimum: -1");
});
