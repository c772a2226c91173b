import { describe, expect, test } from "vitest";
import { bandPath, curvePath, monotoneSegments, type Point, runs, type Segment } from "./curve";

const along = (s: Segment, t: number): number => {
  const u = 1 - t;
  return u ** 3 * s.from.y + 3 * u * u * t * s.first.y + 3 * u * t * t * s.second.y + t ** 3 * s.to.y;
};

/** A small generator of repeatable noise, so that a failing case can be run again. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

describe("monotone curve", () => {
  test("never leaves the range between two neighbouring points", () => {
    const next = noise(7);
    for (let round = 0; round < 300; round++) {
      let x = 0;
      const points: Point[] = Array.from({ length: 2 + Math.floor(next() * 10) }, () => {
        x += 1 + next() * 150;
        return { x, y: Math.round(next() * 5) * 34 };
      });
      for (const segment of monotoneSegments(points)) {
        const low = Math.min(segment.from.y, segment.to.y) - 1e-9;
        const high = Math.max(segment.from.y, segment.to.y) + 1e-9;
        for (let t = 0; t <= 1; t += 0.05) {
          expect(along(segment, t)).toBeGreaterThanOrEqual(low);
          expect(along(segment, t)).toBeLessThanOrEqual(high);
        }
      }
    }
  });

  test("passes through every point", () => {
    const points = [
      { x: 0, y: 10 },
      { x: 100, y: 40 },
      { x: 200, y: 5 },
    ];
    const segments = monotoneSegments(points);
    expect([segments[0]?.from, ...segments.map((s) => s.to)]).toEqual(points);
  });

  test("one point draws no line and no points draw nothing", () => {
    expect(curvePath([{ x: 3, y: 4 }])).toBe("M3 4");
    expect(curvePath([])).toBe("");
  });

  test("a gap splits the row into runs", () => {
    expect(runs([1, 2, null, 3, null, null, 4, 5])).toEqual([[1, 2], [3], [4, 5]]);
    expect(runs([null, null])).toEqual([]);
  });
});

test("a band goes along the upper curve and back along the lower one", () => {
  const upper = [
    { x: 0, y: 10 },
    { x: 30, y: 10 },
  ];
  const lower = [
    { x: 0, y: 20 },
    { x: 30, y: 20 },
  ];
  expect(bandPath(upper, lower)).toBe("M0 10C10 10 20 10 30 10L30 20C20 20 10 20 0 20Z");
  expect(bandPath([], [])).toBe("");
});
