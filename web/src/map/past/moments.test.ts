import { describe, expect, test } from "vitest";
import { halves, months, namedBeside, periodBefore, placeOf, playFrom } from "./moments";

describe("months of the data", () => {
  test("begin behind the first day and end with the last", () => {
    expect(months("2025-11-15", "2026-02-10")).toEqual([
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
      "2026-02-10",
    ]);
    expect(months("2026-02-03", "2026-02-10")).toEqual(["2026-02-10"]);
  });

  test("a day stands at the latest moment that is not behind it", () => {
    const axis = ["2026-01-01", "2026-02-01", "2026-03-01"];
    expect(placeOf("2026-02-14T10:00:00Z", axis)).toBe(1);
    expect(placeOf("2020-01-01", axis)).toBe(0);
    expect(placeOf(undefined, axis)).toBe(2);
  });

  test("playing goes a quarter on, and at the end begins a quarter before it", () => {
    expect(playFrom(2, 12)).toEqual({ start: 2, end: 5 });
    expect(playFrom(11, 12)).toEqual({ start: 8, end: 11 });
    expect(playFrom(0, 2)).toEqual({ start: 0, end: 1 });
  });
});

describe("periods before", () => {
  test("are of equal length and end where the other begins", () => {
    expect(periodBefore({ from: "2017-02-01", to: "2017-03-01" })).toEqual({
      from: "2017-01-04",
      to: "2017-02-01",
    });
  });

  test("a whole is halved", () => {
    expect(halves({ from: "2017-01-01", to: "2017-01-12" })).toEqual({
      now: { from: "2017-01-07", to: "2017-01-12" },
      before: { from: "2017-01-02", to: "2017-01-07" },
    });
  });
});

test("named revisions stand before and behind", () => {
  const revisions = [4, 3, 2, 1].map((revision) => ({
    revision,
    name: revision % 2 ? `Number ${revision}` : null,
    savedAt: "",
  }));
  expect(namedBeside(revisions, 2)).toEqual({ before: 1, after: 3 });
  expect(namedBeside(revisions, 1)).toEqual({ after: 3 });
});
