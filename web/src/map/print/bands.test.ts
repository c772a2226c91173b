import { describe, expect, it } from "vitest";
import { bandsOf, cssString } from "./bands";

/** Steps of stages of these lengths. */
const stages = (...lengths: number[]) =>
  lengths.flatMap((length) => Array.from({ length }, (_, at) => ({ endsStage: at === length - 1 })));

describe("bands of steps", () => {
  it("are one where all find room", () => {
    expect(bandsOf(stages(2, 3, 4), 9)).toEqual([[0, 9]]);
    expect(bandsOf([], 9)).toEqual([]);
  });

  it("end with a stage near by", () => {
    expect(bandsOf(stages(4, 5, 5), 9)).toEqual([
      [0, 9],
      [9, 14],
    ]);
    expect(bandsOf(stages(6, 4, 6), 9)).toEqual([
      [0, 6],
      [6, 10],
      [10, 16],
    ]);
  });

  it("cut a stage that is longer than the paper, in even parts, and lose no step", () => {
    const bands = bandsOf(stages(22), 9);
    expect(bands).toEqual([
      [0, 8],
      [8, 15],
      [15, 22],
    ]);
    for (let count = 1; count < 65; count++) {
      const all = bandsOf(stages(count % 7 || 7, count), 10);
      expect(all[0]?.[0]).toBe(0);
      expect(all.at(-1)?.[1]).toBe((count % 7 || 7) + count);
      for (const [at, [from, to]] of all.entries()) {
        expect(to - from).toBeGreaterThan(0);
        expect(to - from).toBeLessThanOrEqual(10);
        expect(from).toBe(all[at - 1]?.[1] ?? 0);
      }
    }
  });
});

describe("a text in a style sheet", () => {
  it("ends nowhere but at its end", () => {
    expect(cssString('a "b" \\ c\nd </style>')).toBe('"a \\22 b\\22  \\5c  c d \\3c /style>"');
  });
});
