/** From the points of a routed arrow to SVG path data. */

type XY = { x: number; y: number };
export type Section = { startPoint: XY; endPoint: XY; bendPoints?: XY[] };

const at = (point: XY): string => `${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}`;

/** Splines come as control points in threes (the last three end in the end point); anything else is a line with corners. */
export function sectionPath(section: Section): string {
  const points = [...(section.bendPoints ?? []), section.endPoint];
  const start = `M${at(section.startPoint)}`;
  if (points.length % 3 !== 0) return start + points.map((point) => `L${at(point)}`).join("");
  let path = start;
  for (let i = 0; i < points.length; i += 3) {
    path += `C${points
      .slice(i, i + 3)
      .map(at)
      .join(" ")}`;
  }
  return path;
}

/** The numbers of persons at which one more arrow disappears, rising; the first shows all. */
export function thresholds(counts: number[]): number[] {
  return [1, ...new Set([...counts].sort((a, b) => a - b).map((n) => n + 1))].slice(0, -1);
}

/** Small arrows hide the large ones: from the start only those of at least one in a hundred are drawn. */
export const usualThreshold = (entrants: number): number => Math.max(1, Math.ceil(entrants / 100));
