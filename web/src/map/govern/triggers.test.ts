import { expect, test } from "vitest";
import { begun, KINDS, numberOf } from "./triggers";

test("each kind begins with what it needs", () => {
  expect(KINDS.map((kind) => begun(kind, "2026-03-01"))).toEqual([
    { kind: "new_event", events: 100 },
    { kind: "silent", days: 30 },
    { kind: "reach", points: 10 },
    { kind: "assertion" },
    { kind: "date", on: "2026-03-01" },
  ]);
});

test("numbers are taken as the document can have them", () => {
  expect(numberOf("silent", " 14 ")).toBe(14);
  expect(numberOf("silent", "1.5")).toBeUndefined();
  expect(numberOf("silent", "0")).toBeUndefined();
  expect(numberOf("reach", "2,5")).toBe(2.5);
  expect(numberOf("reach", "101")).toBeUndefined();
  expect(numberOf("new_event", "")).toBeUndefined();
  expect(numberOf("new_event", "many")).toBeUndefined();
});
