import { expect, test } from "vitest";
import { earlierValues } from "./values";

const told = (trait: string, value: string, day: number, current = false) => ({
  trait,
  value,
  since: `2026-01-${String(day).padStart(2, "0")}T00:00:00Z`,
  current,
});

test("a value that is told again and again stands once, since it was told first", () => {
  const history = [
    told("plan", "free", 1),
    told("plan", "free", 2),
    told("plan", "pro", 3),
    told("plan", "free", 4),
    told("plan", "gold", 5),
    told("plan", "gold", 6, true),
  ];
  expect(earlierValues(history).map(({ value, since }) => `${since.slice(8, 10)} ${value}`)).toEqual([
    "01 free",
    "03 pro",
    "04 free",
  ]);
});

test("a trait that never changed has no earlier values, however often it was told", () => {
  expect(earlierValues([told("name", "Acme", 1), told("name", "Acme", 2, true)])).toEqual([]);
});

test("traits are told apart, and the order in which they come does not matter", () => {
  const history = [
    told("plan", "pro", 3, true),
    told("seats", "5", 2),
    told("plan", "free", 1),
    told("seats", "6", 4, true),
  ];
  expect(earlierValues(history).map(({ trait, value }) => `${trait} ${value}`)).toEqual([
    "plan free",
    "seats 5",
  ]);
});
