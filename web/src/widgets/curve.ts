/** Smooth curves through given points that never rise above or fall below what the points say. */

export type Point = { x: number; y: number };

/*
 * Fritsch and Carlson, "Monotone piecewise cubic interpolation", 1980, in the variant with harmonic means of the slopes:
 * 1. between two points the curve stays between their values (no overshoot);
 * 2. at a local high or low the tangent is level.
 */
function tangents(points: Point[]): number[] {
  const slopes = points.slice(1).map((point, i) => {
    const before = points[i] as Point;
    return (point.y - before.y) / (point.x - before.x);
  });
  return points.map((_, i) => {
    const left = slopes[i - 1];
    const right = slopes[i];
    if (left === undefined) return right ?? 0;
    if (right === undefined) return left;
    if (left * right <= 0) return 0;
    return (2 * left * right) / (left + right);
  });
}

export type Segment = { from: Point; first: Point; second: Point; to: Point };

/** The cubic Bézier segments of the curve; x must rise. */
export function monotoneSegments(points: Point[]): Segment[] {
  const slope = tangents(points);
  return points.slice(1).map((to, i) => {
    const from = points[i] as Point;
    const third = (to.x - from.x) / 3;
    return {
      from,
      first: { x: from.x + third, y: from.y + (slope[i] as number) * third },
      second: { x: to.x - third, y: to.y - (slope[i + 1] as number) * third },
      to,
    };
  });
}

const at = (point: Point): string => `${round(point.x)} ${round(point.y)}`;

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function curvePath(points: Point[]): string {
  const start = points[0];
  if (!start) return "";
  const segments = monotoneSegments(points);
  return `M${at(start)}${segments.map((s) => `C${at(s.first)} ${at(s.second)} ${at(s.to)}`).join("")}`;
}

/** What lies between two curves through points of the same x. */
export function bandPath(upper: Point[], lower: Point[]): string {
  const end = lower.at(-1);
  if (!end) return "";
  const back = monotoneSegments(lower)
    .reverse()
    .map((s) => `C${at(s.second)} ${at(s.first)} ${at(s.from)}`);
  return `${curvePath(upper)}L${at(end)}${back.join("")}Z`;
}

/** Splits a row with gaps into its unbroken runs: a curve is never drawn through a gap. */
export function runs<T>(row: (T | null)[]): T[][] {
  const found: T[][] = [];
  let open = false;
  for (const value of row) {
    if (value === null) open = false;
    else if (open) (found[found.length - 1] as T[]).push(value);
    else {
      found.push([value]);
      open = true;
    }
  }
  return found;
}
