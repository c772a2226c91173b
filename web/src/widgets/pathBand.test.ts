import { describe, expect, test } from "vitest";
import { band, depth, edge, exit, exitLabelX, type Frame } from "./pathBand";

const frame: Frame = { column: 124, top: 58, full: 82, inset: 10, bend: 13 };

describe("path band", () => {
  test("its depth is linear in the share and never leaves 0 to 100 %", () => {
    expect(depth(frame, 0)).toBe(58);
    expect(depth(frame, 0.5)).toBe(99);
    expect(depth(frame, 1)).toBe(140);
    expect(depth(frame, 1.3)).toBe(140);
    expect(depth(frame, -1)).toBe(58);
  });

  test("holds each column level and bends only around the boundary", () => {
    expect(edge(frame, [1, 0.5])).toBe("M10 140L111 140C125 140 123 99 137 99L238 99");
  });

  test("can begin at a later column, after an unbound step", () => {
    expect(edge(frame, [0.5], 2)).toBe("M258 99L362 99");
  });

  test("the filled band closes along the line it hangs from", () => {
    expect(band(frame, [1, 0.5])).toBe(`${edge(frame, [1, 0.5])}L238 58L10 58z`);
  });

  test("an exit is exactly as wide as the band's loss and starts on its edge", () => {
    const path = exit(frame, 1, 1, 0.5, 154);
    expect(path.startsWith("M108 140q9 0 9 9L117 154H158")).toBe(true); // 158 − 117 = 41 = half of 82
    // The inner bend ends at the depth of the next column: 149 − 50 = 99.
    expect(path.endsWith("L158 149q0 -50 -50 -50z")).toBe(true);
  });

  test("the label stands right of its stream", () => {
    expect(exitLabelX(frame, 1, 1, 0.5)).toBe(163);
    expect(exitLabelX(frame, 1, 0.5, 0.49)).toBe(132);
  });
});
