import { describe, expect, test } from "vitest";
import { months, quarters, years } from "./periods";

const whole = { from: "2016-11-15", to: "2018-01-01" };

describe("presets of a period", () => {
  test("quarters are cut to what the data covers, newest first", () => {
    expect(quarters(whole).map((q) => q.label)).toEqual([
      "Q4 2017",
      "Q3 2017",
      "Q2 2017",
      "Q1 2017",
      "Q4 2016",
    ]);
    expect(quarters(whole).at(-1)?.period).toEqual({ from: "2016-11-15", to: "2017-01-01" });
    expect(quarters(whole)[0]?.period).toEqual({ from: "2017-10-01", to: "2018-01-01" });
  });

  test("a year and a month have the same rule", () => {
    expect(years(whole).map((y) => y.period)).toEqual([
      { from: "2017-01-01", to: "2018-01-01" },
      { from: "2016-11-15", to: "2017-01-01" },
    ]);
    expect(months(whole)).toHaveLength(14);
    expect(months(whole)[0]).toEqual({
      label: "December 2017",
      period: { from: "2017-12-01", to: "2018-01-01" },
    });
  });

  test("neighbouring presets touch without gap or overlap", () => {
    const all = months(whole).reverse();
    for (let i = 1; i < all.length; i++) expect(all[i]?.period.from).toBe(all[i - 1]?.period.to);
  });
});
