import { describe, expect, test } from "vitest";
import { sectionPath, thresholds, usualThreshold } from "./paths";

describe("arrows of the flow", () => {
  test("control points in threes make curves", () => {
    const path = sectionPath({
      startPoint: { x: 0, y: 0 },
      bendPoints: [
        { x: 10, y: 0 },
        { x: 20, y: 30 },
      ],
      endPoint: { x: 30, y: 30.04 },
    });
    expect(path).toBe("M0 0C10 0 20 30 30 30");
  });

  test("other routes are lines with corners", () => {
    expect(sectionPath({ startPoint: { x: 0, y: 0 }, endPoint: { x: 5, y: 5 } })).toBe("M0 0L5 5");
  });

  test("each stop of the slider leaves out at least one more arrow, and never all", () => {
    expect(thresholds([5, 1200, 5, 80])).toEqual([1, 6, 81]);
    expect(thresholds([7])).toEqual([1]);
    expect(thresholds([])).toEqual([]);
  });

  test("the usual threshold is one in a hundred", () => {
    expect(usualThreshold(1559)).toBe(16);
    expect(usualThreshold(3)).toBe(1);
  });
});
