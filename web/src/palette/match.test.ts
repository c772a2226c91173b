import { expect, test } from "vitest";
import { matches } from "./match";

test("typed words begin words of the text, in any order, without accents", () => {
  expect(matches("Go to step: I redeem a coupon", "coup red")).toBe(true);
  expect(matches("Café au lait", "cafe")).toBe(true);
  expect(matches("Undo", "un redo")).toBe(false);
  expect(matches("Add a lane: Questions", "esti")).toBe(true);
  expect(matches("Questions", "st")).toBe(false);
  expect(matches("anything", "  ")).toBe(true);
});
