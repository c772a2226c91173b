/**
 * The geometry of the path: one band that hangs from a straight line, as thick as the share of those who get this far. At each boundary the
 * ones who leave peel off downward. Pure numbers in, SVG path data out; the same drawing serves the map, the home list and the phone.
 */

import { round } from "./curve";

export type Frame = {
  /** Width of one column. */
  column: number;
  /** Where the columns begin, and behind them where the last ends, if they are not equally wide. */
  edges?: number[];
  /** Where the band hangs. */
  top: number;
  /** Height of 100 %. */
  full: number;
  /** Room left before the first and after the last column. */
  inset: number;
  /** Half the width of the bend between two columns. */
  bend: number;
};

/** Where a column begins. */
export const startOf = ({ column, edges }: Frame, index: number): number => edges?.[index] ?? index * column;

export const MAP_FRAME: Omit<Frame, "column" | "edges"> = { top: 58, full: 82, inset: 10, bend: 13 };

export function depth(frame: Frame, share: number): number {
  return frame.top + frame.full * Math.min(1, Math.max(0, share));
}

/** The lower edge over the columns `first…first+levels.length-1`, each held level and joined by soft bends. */
export function edge(frame: Frame, levels: number[], first = 0): string {
  const { inset, bend } = frame;
  const left = startOf(frame, first) + inset;
  let path = `M${round(left)} ${round(depth(frame, levels[0] ?? 0))}`;
  for (let i = 1; i < levels.length; i++) {
    const boundary = startOf(frame, first + i);
    const before = round(depth(frame, levels[i - 1] as number));
    const after = round(depth(frame, levels[i] as number));
    const [start, end] = [round(boundary - bend), round(boundary + bend)];
    path += `L${start} ${before}C${round(boundary + 1)} ${before} ${round(boundary - 1)} ${after} ${end} ${after}`;
  }
  return `${path}L${round(startOf(frame, first + levels.length) - inset)} ${round(depth(frame, levels[levels.length - 1] ?? 0))}`;
}

/** The filled band: the edge closed along the line it hangs from. */
export function band(frame: Frame, levels: number[], first = 0): string {
  const right = round(startOf(frame, first + levels.length) - frame.inset);
  const left = round(startOf(frame, first) + frame.inset);
  return `${edge(frame, levels, first)}L${right} ${frame.top}L${left} ${frame.top}z`;
}

/** The stream of those who leave at the boundary before `column`, bending from the band's edge down to `bottom`. */
export function exit(frame: Frame, column: number, before: number, after: number, bottom: number): string {
  const radius = 9;
  const boundary = startOf(frame, column);
  const start = round(boundary - 16);
  const edgeY = depth(frame, before);
  const loss = edgeY - depth(frame, after);
  const outer = round(boundary - 7);
  const inner = round(boundary - 7 + loss);
  const sweep = round(loss + radius);
  return (
    `M${start} ${round(edgeY)}q${radius} 0 ${radius} ${radius}L${outer} ${bottom}H${inner}` +
    `L${inner} ${round(edgeY + radius)}q0 ${-sweep} ${-sweep} ${-sweep}z`
  );
}

/** A narrow stream's label still keeps clear of the hairline between the columns. */
const CLEAR = 8;

/** Where the label of an exit begins: just right of its stream. */
export function exitLabelX(frame: Frame, column: number, before: number, after: number): number {
  const loss = depth(frame, before) - depth(frame, after);
  return startOf(frame, column) + Math.max(CLEAR, loss - 2);
}
