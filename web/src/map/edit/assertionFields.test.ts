import { expect, test } from "vitest";
import type { MapDocument } from "../document";
import { assertionGroups, begunAssertion, fits } from "./assertionFields";
import { fieldChange } from "./fields";

const map = {
  slug: "shop",
  title: "Shop",
  stages: [
    {
      key: "buy",
      title: "Buy",
      steps: [
        { key: "visit", title: "I visit", binding: { event: "visit" } },
        { key: "pay", title: "I pay", binding: { event: "pay" } },
        { key: "tell", title: "I tell" },
      ],
    },
  ],
} as MapDocument;

const half = { key: "half", title: "Half pay", step: "pay", from: "visit", atLeast: 0.5 };

test("an assertion begins at the last step that is bound", () => {
  expect(begunAssertion(map)).toEqual({ title: "Half come to: I pay", step: "pay", atLeast: 0.5 });
});

test("a step is never held against itself", () => {
  const fields = assertionGroups(map, half).flatMap((group) => group.fields);
  const keys = (name: string) => {
    const field = fields.find((each) => each.name === name);
    return field?.as === "choice" ? field.choices.map(({ value }) => value) : [];
  };
  expect(keys("from")).toEqual(["visit", "tell"]);
  expect(keys("step")).toEqual(["pay", "tell"]);
});

test("one limit is always left, and the least is never over the most", () => {
  expect(fits(half, "atLeast", undefined)).toBe(false);
  expect(fits(half, "atMost", 0.4)).toBe(false);
  expect(fits(half, "atMost", 0.5)).toBe(true);
  expect(fits({ ...half, atMost: 0.9 }, "atLeast", undefined)).toBe(true);
  expect(fieldChange("assertion", half, "atLeast", undefined)).toEqual([]);
  expect(fieldChange("assertion", half, "step", "")).toEqual([]);
  expect(fieldChange("assertion", half, "from", undefined)).toEqual([
    { op: "set", kind: "assertion", key: "half", field: "from" },
  ]);
  expect(fieldChange("assertion", half, "atMost", 0.75)).toEqual([
    { op: "set", kind: "assertion", key: "half", field: "atMost", value: 0.75 },
  ]);
});
