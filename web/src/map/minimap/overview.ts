import type { Lane } from "../document";
import type { Column } from "../mapState";

/*
 * The map at a glance: where its stages, lanes and cards are, in a box of a few hundred pixels. All places are those of the whole map in
 * pixels of the page, until they are drawn by one scale.
 */

export const WIDEST = 208;
export const HIGHEST = 132;

export type Size = { width: number; height: number };
export type View = Size & { left: number; top: number };

/** So much smaller than the map its overview is drawn. */
export const scaleOf = ({ width, height }: Size): number =>
  Math.min(WIDEST / Math.max(1, width), HIGHEST / Math.max(1, height));

/** Room that does not matter: a map that is hardly larger than its window needs no overview. */
const SLACK = 48;

export const isLarger = (whole: Size, view: Size): boolean =>
  whole.width > view.width + SLACK || whole.height > view.height + SLACK;

/** Where a view begins that has a place of the overview in its middle, and stays inside the map. */
export function viewAround(x: number, y: number, whole: Size, view: Size): { left: number; top: number } {
  const scale = scaleOf(whole);
  const within = (value: number, most: number) => Math.max(0, Math.min(Math.max(0, most), value));
  return {
    left: within(x / scale - view.width / 2, whole.width - view.width),
    top: within(y / scale - view.height / 2, whole.height - view.height),
  };
}

export type Box = { x: number; y: number; width: number; height: number };

/** What a lane is drawn as: its cards, each over the steps it reaches. */
export type Mark = Box & { kind: "card" | "pain" | "idea" };

const kindOf = (lane: Lane): Mark["kind"] =>
  lane.type === "PAINS"
    ? "pain"
    : lane.type === "OPPORTUNITIES" || lane.type === "SOLUTIONS"
      ? "idea"
      : "card";

/** The cards of a lane between the upper and the lower edge of its row. `edges` are where the steps begin, in the map. */
export function marksOf(
  lane: Lane,
  columns: Column[],
  edges: number[],
  row: { top: number; height: number },
): Mark[] {
  const at = new Map(columns.map(({ step, index }) => [step.key, index]));
  const kind = kindOf(lane);
  return lane.cards.flatMap((card): Mark[] => {
    const first = at.get(card.step);
    if (first === undefined) return [];
    const last = Math.min(columns.length, first + (card.span ?? 1));
    const [x, to] = [edges[first] ?? 0, edges[last] ?? 0];
    return to > x ? [{ kind, x, y: row.top, width: to - x, height: row.height }] : [];
  });
}

/** Where an arrow key moves the view; nothing for other keys. */
export function movedBy(key: string, isFar: boolean, view: Size): { left: number; top: number } | undefined {
  const by = (size: number) => (isFar ? size : 80);
  switch (key) {
    case "ArrowLeft":
      return { left: -by(view.width), top: 0 };
    case "ArrowRight":
      return { left: by(view.width), top: 0 };
    case "ArrowUp":
      return { left: 0, top: -by(view.height) };
    case "ArrowDown":
      return { left: 0, top: by(view.height) };
    default:
      return undefined;
  }
}
