import { describe, expect, it } from "vitest";
import { isoOf, spanOf } from "./span";

describe("durations", () => {
  it("are read in the largest unit that is whole", () => {
    expect(spanOf("P14D")).toEqual({ amount: 14, unit: "days" });
    expect(spanOf("PT36H")).toEqual({ amount: 36, unit: "hours" });
    expect(spanOf("P1DT12H")).toEqual({ amount: 36, unit: "hours" });
    expect(spanOf("PT90M")).toEqual({ amount: 90, unit: "minutes" });
    expect(spanOf("PT48H")).toEqual({ amount: 2, unit: "days" });
    expect(spanOf("soon")).toBeUndefined();
    expect(spanOf(undefined)).toBeUndefined();
  });

  it("are written as documents have them", () => {
    expect(isoOf({ amount: 14, unit: "days" })).toBe("P14D");
    expect(isoOf({ amount: 1.5, unit: "days" })).toBe("P1DT12H");
    expect(isoOf({ amount: 36, unit: "hours" })).toBe("P1DT12H");
    expect(isoOf({ amount: 90, unit: "minutes" })).toBe("PT1H30M");
    expect(isoOf({ amount: 0, unit: "days" })).toBeUndefined();
    expect(isoOf({ amount: Number.NaN, unit: "days" })).toBeUndefined();
  });
});
