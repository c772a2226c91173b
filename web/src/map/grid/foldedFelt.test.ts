import { expect, test } from "vitest";
import type { FeltStep } from "../feelings";
import { foldedFelt, foldedInWords } from "./foldedFelt";

const felt = (mean: number | null, n = 40) => ({ mean, n, status: "OK" }) as FeltStep;

test("a fold tells the mean of its steps and names the lowest", () => {
  const seen = foldedFelt([
    { title: "I visit", felt: felt(1) },
    { title: "I pay", felt: felt(-1.5) },
    { title: "I wait", felt: felt(null, 0) },
    { title: "I tell", felt: undefined },
  ]);
  expect(seen?.mean).toBe(-0.25);
  expect(seen && foldedInWords(seen)).toBe("observed mean −0.2 of 2 steps, lowest −1.5 at I pay, n 40");
});

test("a fold in which nobody said it tells nothing", () => {
  expect(foldedFelt([{ title: "I visit", felt: felt(null, 0) }])).toBeUndefined();
  expect(foldedFelt([])).toBeUndefined();
});
