import type { Card, MapDocument, Stage } from "../document";
import { EMOTION } from "../edit/curveScale";
import type { Column, StepColumn } from "../mapState";
import type { Exit, Level } from "../path";
import type { PlacedCell } from "./placement";

/*
 * Stages that are folded: all steps of one share a narrow column. The columns of the grid stay those of all steps; of a folded stage the
 * first has the width of the fold and the others have none. So places in the document and in the grid go on being the same.
 */

export const FOLD_WIDTH = 96;

export type Fold = {
  stage: Stage;
  /** Its first step, counted from 0 over the whole map. */
  first: number;
  /** How many steps it has. */
  count: number;
};

export type Folding<C extends StepColumn = Column> = {
  folds: Fold[];
  /** The fold a step is in. */
  at: (step: number) => Fold | undefined;
  /** What is drawn from left to right: steps, and folded stages. */
  slots: Slot<C>[];
};

export type Slot<C extends StepColumn = Column> =
  | { column: C; fold?: undefined }
  | { fold: Fold; column?: undefined };

export function foldingOf<C extends StepColumn>(columns: C[], folded: string[] | undefined): Folding<C> {
  const folds: Fold[] = [];
  const at = new Map<number, Fold>();
  for (const { index, stage } of columns) {
    if (!folded?.includes(stage.key)) continue;
    let fold = folds.at(-1);
    if (fold?.stage !== stage) {
      fold = { stage, first: index, count: 0 };
      folds.push(fold);
    }
    fold.count++;
    at.set(index, fold);
  }
  const slots = columns.flatMap((column): Slot<C>[] => {
    const fold = at.get(column.index);
    if (!fold) return [{ column }];
    return fold.first === column.index ? [{ fold }] : [];
  });
  return { folds, at: (step) => at.get(step), slots };
}

/** Where the columns of the grid begin, and behind them where the last ends, in pixels. */
export function edgesOf(columns: number, folding: Folding<StepColumn>, width: number): number[] {
  const edges = [0];
  for (let step = 0; step < columns; step++) {
    const fold = folding.at(step);
    const own = fold ? (fold.first === step ? FOLD_WIDTH : 0) : width;
    edges.push((edges.at(-1) ?? 0) + own);
  }
  return edges;
}

/** The widths of the columns, as a grid is told them. */
export const tracksOf = (edges: number[]): string =>
  edges
    .slice(1)
    .map((edge, i) => `${edge - (edges[i] ?? 0)}px`)
    .join(" ");

/** One place of a row: cells of cards, or a fold with the cards it hides. */
export type FoldedCell = { fold: Fold; cards: Card[] };
export type Placed = PlacedCell | FoldedCell;

export const isFold = (placed: Placed): placed is FoldedCell => "fold" in placed;

/**
 * The cells of a lane as they are drawn. A card that reaches into a fold goes on over it where it is all there is; else it stops before it,
 * and the fold counts it among its cards. One that reaches out of a fold is drawn behind it.
 */
export function foldCells(cells: PlacedCell[], { folds }: Pick<Folding, "folds">): Placed[] {
  if (folds.length === 0) return cells;
  let rest: Placed[] = cells;
  for (const fold of folds) rest = folded(rest, fold);
  return rest;
}

const startOf = (placed: Placed): number => (isFold(placed) ? placed.fold.first : placed.at);
const endOf = (placed: Placed): number =>
  isFold(placed) ? placed.fold.first + placed.fold.count : placed.at + placed.span;

function folded(cells: Placed[], fold: Fold): Placed[] {
  const [from, to] = [fold.first, fold.first + fold.count];
  const over = cells.filter(
    (cell): cell is PlacedCell => !isFold(cell) && startOf(cell) < to && endOf(cell) > from,
  );
  const filled = over.filter((cell) => cell.cards.length > 0);
  const [only] = filled;
  const before = cells.filter((cell) => endOf(cell) <= from);
  const behind = cells.filter((cell) => startOf(cell) >= to);
  if (filled.length === 1 && only && only.at < from) {
    const span = Math.max(to, endOf(only)) - only.at;
    return [...before, { ...only, span }, ...behind];
  }
  const head = over.find((cell) => cell.at < from);
  const tail = over.find((cell) => endOf(cell) > to && cell !== head);
  const through = head && endOf(head) > to ? head : tail;
  return [
    ...before,
    ...(head ? [{ ...head, span: from - head.at }] : []),
    { fold, cards: filled.flatMap((cell) => cell.cards) },
    ...(through ? [{ at: to, span: endOf(through) - to, cards: through === head ? [] : through.cards }] : []),
    ...behind,
  ];
}

/** A row of one value for each step, as one for each column that is drawn: folds have one of their own. */
export function perSlot<T>(
  values: T[],
  folding: Folding<StepColumn>,
  ofFold: (values: T[], fold: Fold) => T,
): T[] {
  return values.flatMap((value, step) => {
    const fold = folding.at(step);
    if (!fold) return [value];
    return fold.first === step ? [ofFold(values.slice(step, step + fold.count), fold)] : [];
  });
}

/** At which place among the columns that are drawn a step is. */
export function slotOf(step: number, { folds }: Pick<Folding, "folds">): number {
  return folds.reduce((slot, { first, count }) => {
    if (first + count <= step) return slot - (count - 1);
    return first < step ? slot - (step - first) : slot;
  }, step);
}

/** The mean of the feelings of a fold; nothing where nobody said any. */
export function meanFeeling(cards: Card[], scale = EMOTION): number | undefined {
  const felt = cards.flatMap((card) => scale.levelOf(card) ?? []);
  return felt.length === 0 ? undefined : felt.reduce((sum, each) => sum + each, 0) / felt.length;
}

/** How far the path has come where a fold ends: at its last step that has numbers. */
export function levelOfFold(levels: Level[]): Level {
  return (
    levels.findLast((level) => level.arrived !== null) ??
    levels.at(-1) ?? { arrived: null, reached: null, believed: null }
  );
}

/** Exits that are drawn as one, at a place among the columns that are drawn. */
export type DrawnExit = Exit & { slot: number; parts: Exit[] };

/** The exits as they are drawn: those inside a fold, and before it, leave together before its column. */
export function exitsPerSlot(exits: Exit[], folding: Folding<StepColumn>): DrawnExit[] {
  const drawn: DrawnExit[] = [];
  for (const exit of exits) {
    const slot = slotOf(exit.column, folding);
    const last = drawn.at(-1);
    if (last?.slot !== slot) {
      drawn.push({ ...exit, slot, parts: [exit] });
      continue;
    }
    const came = last.n / last.share;
    const n = last.n + exit.n;
    drawn[drawn.length - 1] = {
      ...last,
      n,
      share: n / came,
      remaining: exit.remaining,
      worst: last.worst || exit.worst,
      parts: [...last.parts, exit],
    };
  }
  return drawn;
}

/** The difference of a fold that departs most from what was believed, so that folding hides nothing that matters. */
export function worstDifference(columns: Column[]): { column: Column; points: number } | undefined {
  const found = columns.flatMap((column) => {
    const points = column.measured?.status === "OK" ? column.measured.difference?.reachPoints : undefined;
    return points == null ? [] : [{ column, points }];
  });
  return found.reduce<(typeof found)[number] | undefined>(
    (most, each) => (most === undefined || each.points < most.points ? each : most),
    undefined,
  );
}

/** How many cards begin at the steps of a stage. */
export const cardsIn = (map: MapDocument, stage: Stage): number =>
  (map.lanes ?? [])
    .flatMap((lane) => lane.cards)
    .filter((card) => stage.steps.some((step) => step.key === card.step)).length;

/** The stages that are folded once one more is folded or unfolded; nothing where none is. */
export function toggled(map: MapDocument, folded: string[] | undefined, stage: string): string[] | undefined {
  const next = map.stages
    .map(({ key }) => key)
    .filter((key) => (key === stage ? !folded?.includes(key) : folded?.includes(key)));
  return next.length > 0 ? next : undefined;
}
