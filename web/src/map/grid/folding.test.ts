import { describe, expect, it } from "vitest";
import type { Card, MapDocument, Stage } from "../document";
import { columnsOf } from "../mapState";
import type { MeasuredStep } from "../measurement";
import {
  edgesOf,
  exitsPerSlot,
  FOLD_WIDTH,
  foldCells,
  foldingOf,
  isFold,
  meanFeeling,
  perSlot,
  slotOf,
  toggled,
  tracksOf,
  worstDifference,
} from "./folding";
import { placeCards } from "./placement";

const stage = (key: string, steps: string[]): Stage => ({
  key,
  title: key,
  steps: steps.map((step) => ({ key: step, title: step })),
});

/** Steps a | b c d | e f: the middle stage is the one to fold. */
const STAGES = [stage("first", ["a"]), stage("mid", ["b", "c", "d"]), stage("last", ["e", "f"])];
const STEPS = ["a", "b", "c", "d", "e", "f"];
const columns = columnsOf(STAGES, undefined);
const folding = foldingOf(columns, ["mid", "unknown"]);

const card = (key: string, step: string, span = 1): Card => ({ key, step, span, text: key });

const drawn = (cards: Card[], what = folding) =>
  foldCells(placeCards(cards, STEPS), what).map((placed) =>
    isFold(placed)
      ? `[${placed.cards.map((each) => each.key).join()}]`
      : `${placed.at}+${placed.span}:${placed.cards.map((each) => each.key).join()}`,
  );

describe("folded stages", () => {
  it("have the width of one narrow column, their other steps none", () => {
    const edges = edgesOf(6, folding, 100);
    expect(edges).toEqual([
      0,
      100,
      100 + FOLD_WIDTH,
      100 + FOLD_WIDTH,
      100 + FOLD_WIDTH,
      200 + FOLD_WIDTH,
      300 + FOLD_WIDTH,
    ]);
    expect(tracksOf(edges)).toBe(`100px ${FOLD_WIDTH}px 0px 0px 100px 100px`);
  });

  it("are one place among those that are drawn", () => {
    expect(folding.slots.map(({ column, fold }) => (fold ? fold.stage.key : column.step.key))).toEqual([
      "a",
      "mid",
      "e",
      "f",
    ]);
    expect(STEPS.map((_, step) => slotOf(step, folding))).toEqual([0, 1, 1, 1, 2, 3]);
    expect(perSlot(STEPS, folding, (values) => values.join(""))).toEqual(["a", "bcd", "e", "f"]);
  });

  it("hide cells, and count the cards in them", () => {
    expect(drawn([card("x", "a"), card("y", "b"), card("z", "d")])).toEqual([
      "0+1:x",
      "[y,z]",
      "4+1:",
      "5+1:",
    ]);
    expect(drawn([])).toEqual(["0+1:", "[]", "4+1:", "5+1:"]);
  });

  it("let a card that reaches into them go on over them, if it is all there is", () => {
    expect(drawn([card("x", "a", 2)])).toEqual(["0+4:x", "4+1:", "5+1:"]);
    expect(drawn([card("x", "a", 5)])).toEqual(["0+5:x", "5+1:"]);
  });

  it("cut a card that reaches into them beside others, and count it with them", () => {
    expect(drawn([card("x", "a", 2), card("y", "d")])).toEqual(["0+1:x", "[x,y]", "4+1:", "5+1:"]);
  });

  it("let a card that reaches out of them be seen behind them", () => {
    expect(drawn([card("x", "c", 3)])).toEqual(["0+1:", "[x]", "4+1:x", "5+1:"]);
  });

  it("fold beside each other and all together", () => {
    const two = foldingOf(columns, ["first", "mid"]);
    expect(drawn([card("x", "a", 6)], two)).toEqual(["[x]", "[x]", "4+2:x"]);
    const all = foldingOf(columns, ["first", "mid", "last"]);
    expect(drawn([card("x", "a"), card("y", "f")], all)).toEqual(["[x]", "[]", "[y]"]);
  });

  it("feel as their steps do on the mean, or nothing", () => {
    expect(
      meanFeeling([{ ...card("x", "b"), emotion: 2 }, { ...card("y", "c"), emotion: -1 }, card("z", "d")]),
    ).toBe(0.5);
    expect(meanFeeling([card("z", "d")])).toBeUndefined();
  });

  it("lose together who is lost before and inside them", () => {
    const exit = (column: number, n: number, share: number) => ({
      column,
      after: STEPS[column - 1] ?? "",
      n,
      share,
      before: 1,
      remaining: 1 - share,
      worst: column === 3,
    });
    const [first, second] = exitsPerSlot([exit(1, 20, 0.2), exit(3, 40, 0.5), exit(4, 10, 0.25)], folding);
    expect(first).toMatchObject({ slot: 1, n: 60, share: 0.6, worst: true });
    expect(first?.parts.map(({ column, n }) => [column, n])).toEqual([
      [1, 20],
      [3, 40],
    ]);
    expect(second).toMatchObject({ slot: 2, n: 10 });
    expect(second?.parts).toHaveLength(1);
  });

  it("tell of their step that stands furthest below what was believed", () => {
    const measured = (points: number | null, status = "OK") =>
      ({ status, difference: { reachPoints: points } }) as MeasuredStep;
    const all = columns.map((column, i) => ({
      ...column,
      measured: [undefined, measured(3), measured(-7), measured(-20, "SMALL_N")][i],
    }));
    expect(worstDifference(all.slice(1, 4))).toMatchObject({ points: -7, column: { index: 2 } });
    expect(worstDifference(all.slice(4))).toBeUndefined();
  });

  it("are named in the order of the map, and no more once none is folded", () => {
    const map = { stages: STAGES } as MapDocument;
    expect(toggled(map, ["last"], "first")).toEqual(["first", "last"]);
    expect(toggled(map, ["mid"], "mid")).toBeUndefined();
  });
});
