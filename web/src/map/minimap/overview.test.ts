import { describe, expect, it } from "vitest";
import type { Lane } from "../document";
import { columnsOf } from "../mapState";
import { HIGHEST, isLarger, marksOf, movedBy, scaleOf, viewAround, WIDEST } from "./overview";

const columns = columnsOf(
  [{ key: "s", title: "S", steps: ["a", "b", "c"].map((key) => ({ key, title: key })) }],
  undefined,
);
const lane: Lane = {
  key: "l",
  type: "PAINS",
  title: "Pains",
  cards: [
    { key: "x", step: "b", span: 5, text: "x" },
    { key: "y", step: "a", text: "y" },
    { key: "z", step: "gone", text: "z" },
  ],
};

describe("the mini-map", () => {
  it("is as large as its box lets it be, whichever way the map is longer", () => {
    expect(scaleOf({ width: WIDEST * 10, height: HIGHEST })).toBe(0.1);
    expect(scaleOf({ width: WIDEST, height: HIGHEST * 4 })).toBe(0.25);
  });

  it("is not needed for a map that fits its window, or nearly", () => {
    expect(isLarger({ width: 1000, height: 620 }, { width: 1000, height: 600 })).toBe(false);
    expect(isLarger({ width: 1100, height: 600 }, { width: 1000, height: 600 })).toBe(true);
  });

  it("brings into the middle what is pressed, and never leaves the map", () => {
    const whole = { width: WIDEST * 10, height: HIGHEST * 10 };
    const view = { width: 400, height: 200 };
    expect(viewAround(100, 60, whole, view)).toEqual({ left: 800, top: 500 });
    expect(viewAround(0, 0, whole, view)).toEqual({ left: 0, top: 0 });
    expect(viewAround(WIDEST, HIGHEST, whole, view)).toEqual({
      left: WIDEST * 10 - 400,
      top: HIGHEST * 10 - 200,
    });
  });

  it("draws each card over the steps it reaches, and none of a step that has no width", () => {
    expect(marksOf(lane, columns, [100, 200, 300, 400], { top: 50, height: 30 })).toEqual([
      { kind: "pain", x: 200, y: 50, width: 200, height: 30 },
      { kind: "pain", x: 100, y: 50, width: 100, height: 30 },
    ]);
    expect(marksOf(lane, columns, [100, 100, 100, 100], { top: 50, height: 30 })).toEqual([]);
  });

  it("moves by a little, or by all that is seen", () => {
    expect(movedBy("ArrowRight", false, { width: 400, height: 200 })).toEqual({ left: 80, top: 0 });
    expect(movedBy("ArrowUp", true, { width: 400, height: 200 })).toEqual({ left: 0, top: -200 });
    expect(movedBy("x", false, { width: 400, height: 200 })).toBeUndefined();
  });
});
