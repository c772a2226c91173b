import { expect, test } from "vitest";
import type { Measurement } from "../measurement";
import { numbersLine } from "./numbersLine";

const MAP = {
  personas: [{ key: "new", title: "New" }],
  subject: { scope: "person", one: "guest", many: "guests" },
};
const MEASURED = {
  period: { from: "2017-01-01", to: "2018-01-01", zone: "Europe/Vienna" },
  persona: null,
  dataThrough: "2017-12-31T22:10:00+01:00",
  entrants: 1584,
  hideBelow: 0,
} as Measurement;

test("numbers say what they are of", () => {
  const asked = Date.UTC(2026, 10, 23, 20, 5);
  expect(numbersLine(MAP, MEASURED, asked)).toEqual([
    "1 Jan – 31 Dec 2017",
    "Everyone",
    "n = 1,584 who entered",
    "data through 31 Dec 2017",
    "as of 23 Nov 2026, 21:05",
  ]);
  expect(numbersLine(MAP, { ...MEASURED, persona: "new", entrants: null, hideBelow: 5 }, 0)).toEqual([
    "1 Jan – 31 Dec 2017",
    "New",
    "n < 5 who entered",
    "data through 31 Dec 2017",
  ]);
  expect(numbersLine(MAP, undefined, asked)).toEqual(["Not measured yet"]);
});
