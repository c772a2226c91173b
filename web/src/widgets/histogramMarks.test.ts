import { describe, expect, test } from "vitest";
import { axisUnit, markers } from "./histogramMarks";

const day = 86400;

describe("histogram", () => {
  test("the axis takes the unit its longest bar reads well in", () => {
    expect(axisUnit(56 * day).many).toBe("days");
    expect(axisUnit(5 * 3600).many).toBe("hours");
    expect(axisUnit(600).many).toBe("min");
    expect(axisUnit(30).many).toBe("s");
  });

  test("half and nine in ten are named in words, one below the other", () => {
    const marks = markers(12.4 * day, 32 * day, (seconds) => seconds / day, 316);
    expect(marks.map((m) => m.words)).toEqual(["half by day 13", "9 in 10 by day 32"]);
    expect(marks[0]?.y).not.toBe(marks[1]?.y);
  });

  test("words near the right edge turn to the left", () => {
    expect(markers(240, null, () => 300, 316)[0]).toMatchObject({
      words: "half within 4 min",
      anchor: "end",
    });
  });
});
