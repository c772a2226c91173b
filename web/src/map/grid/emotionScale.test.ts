import { expect, test } from "vitest";
import { emotionAt, emotionY } from "./emotionScale";

test("a level is found where it is drawn, and what lies beyond is the last", () => {
  for (const level of [-2, -1.5, 0, 0.5, 2]) expect(emotionAt(emotionY(level))).toBe(level);
  expect(emotionAt(-500)).toBe(2);
  expect(emotionAt(emotionY(1) + 6)).toBe(1);
  expect(emotionAt(500)).toBe(-2);
});
