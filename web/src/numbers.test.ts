import { describe, expect, test } from "vitest";
import {
  believedPercent,
  coarsePercent,
  count,
  counted,
  duration,
  durationDirection,
  percent,
  pointsDirection,
  pointsInWords,
  shortDuration,
  signedDuration,
  signedPoints,
} from "./numbers";

describe("numbers", () => {
  test("counts are grouped and have a true minus", () => {
    expect(count(1559)).toBe("1,559");
    expect(count(-355)).toBe("\u2212355");
    expect(counted(1, "household", "households")).toBe("1 household");
    expect(counted(1559, "household", "households")).toBe("1,559 households");
  });

  test("shares have one decimal and a narrow space before the sign", () => {
    expect(percent(410 / 1559)).toBe("26.3\u202f%");
    expect(percent(1)).toBe("100.0\u202f%");
    expect(percent(null)).toBe("\u2014");
  });

  test("beliefs are as coarse as they were said", () => {
    expect(believedPercent(0.4)).toBe("40\u202f%");
    expect(believedPercent(0.125)).toBe("12.5\u202f%");
  });

  test("a coarse share never rounds something to nothing", () => {
    expect(coarsePercent(0.002)).toBe("<\u202f1\u202f%");
    expect(coarsePercent(0)).toBe("0\u202f%");
    expect(coarsePercent(0.228)).toBe("23\u202f%");
  });

  test("differences are signed, in points, and zero is neither", () => {
    expect(signedPoints(-13.7)).toBe("\u221213.7");
    expect(signedPoints(5)).toBe("+5.0");
    expect(signedPoints(-0.04)).toBe("±0");
    expect([-1, 1, 0.01].map(pointsDirection)).toEqual(["worse", "better", "same"]);
    expect(pointsInWords(-13.7)).toBe("13.7 points below belief");
    expect(pointsInWords(5)).toBe("5.0 points above belief");
    expect(pointsInWords(0)).toBe("as believed");
  });

  test("durations take the largest unit that reads well", () => {
    expect(duration(40)).toBe("40 s");
    expect(duration(240)).toBe("4 min");
    expect(duration(3600)).toBe("1 hour");
    expect(duration(86400)).toBe("1 day");
    expect(duration(1.5 * 86400)).toBe("1.5 days");
    expect(duration(13 * 86400 + 4000)).toBe("13 days");
    expect(duration(800 * 86400)).toBe("2.2 years");
    expect(duration(0)).toBe("0 s");
    expect(duration(null)).toBe("\u2014");
    expect(shortDuration(13 * 86400)).toBe("13 d");
  });

  test("later than believed is worse, earlier is better", () => {
    expect(signedDuration(86400)).toBe("+1 d");
    expect(signedDuration(-2 * 86400)).toBe("\u22122 d");
    expect(signedDuration(20)).toBe("±0");
    expect(durationDirection(86400)).toBe("worse");
    expect(durationDirection(-86400)).toBe("better");
  });
});
