import { describe, expect, test } from "vitest";
import type { MapDocument } from "./document";
import {
  chosenInWords,
  momentInWords,
  momentOf,
  type Population,
  populationInWords,
  utcParts,
} from "./population";

const document = { subject: { one: "household", many: "households" } } as MapDocument;

const told = (changes: Partial<Population>): Population => ({
  purpose: null,
  known: null,
  bots: "exclude",
  rule: "",
  personsLeftOut: 0,
  eventsLeftOut: 0,
  ...changes,
});

describe("who counts, in words", () => {
  test("says how many a purpose leaves out, also none", () => {
    expect(populationInWords(told({ purpose: "marketing", personsLeftOut: 1204 }), document)).toEqual([
      "For “marketing”: 1,204 households left out",
    ]);
    expect(populationInWords(told({ purpose: "fraud", personsLeftOut: 1 }), document)).toEqual([
      "For “fraud”: 1 household left out",
    ]);
  });

  test("says what is done with flagged events, and nothing where there are none to leave out", () => {
    expect(populationInWords(told({}), document)).toEqual([]);
    expect(populationInWords(told({ eventsLeftOut: 1 }), document)).toEqual(["1 flagged event left out"]);
    expect(populationInWords(told({ eventsLeftOut: 5000 }), document)).toEqual([
      "5,000 flagged events left out",
    ]);
    expect(populationInWords(told({ bots: "include" }), document)).toEqual(["Flagged events count too"]);
    expect(populationInWords(told({ bots: "only" }), document)).toEqual(["Flagged events alone count"]);
  });

  test("says as known when", () => {
    expect(populationInWords(told({ known: "2026-03-01T12:00:00Z" }), document)).toEqual([
      "As known at 1 Mar 2026, 12:00 UTC",
    ]);
    expect(momentInWords("2026-03-01")).toBe("at 1 Mar 2026, 00:00 UTC");
  });

  test("a button says only what is not usual", () => {
    expect(chosenInWords({})).toBe("");
    expect(chosenInWords({ purpose: "marketing", bots: "only", knownAt: "2026-03-01T12:00:00Z" })).toBe(
      "marketing · flagged alone · known 1 Mar 2026",
    );
  });
});

describe("a moment in the fields of a form", () => {
  test("is shown in UTC, whatever its zone", () => {
    expect(utcParts("2026-03-01T23:30:00-05:00")).toEqual({ date: "2026-03-02", time: "04:30" });
    expect(utcParts("2026-03-01T12:00:30Z")).toEqual({ date: "2026-03-01", time: "12:00:30" });
    expect(utcParts("2026-03-01")).toEqual({ date: "2026-03-01", time: "" });
    expect(utcParts(undefined)).toEqual({ date: "", time: "" });
  });

  test("what is shown is the same moment again", () => {
    for (const moment of ["2026-03-01T12:00:00Z", "2026-03-01T12:00:30Z", "2026-03-01"]) {
      expect(momentOf(utcParts(moment))).toBe(moment);
    }
    expect(momentOf({ date: "", time: "12:00" })).toBeUndefined();
  });
});
