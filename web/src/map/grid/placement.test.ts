import { describe, expect, test } from "vitest";
import { placeCards } from "./placement";

const card = (key: string, step: string, span?: number) => ({ key, step, text: key, span });
const steps = ["a", "b", "c", "d"];
const shape = (cards: ReturnType<typeof card>[]) =>
  placeCards(cards, steps).map(({ at, span, cards }) => [at, span, cards.length]);

describe("placing cards", () => {
  test("each step has a cell, filled or empty", () => {
    expect(shape([card("1", "b")])).toEqual([
      [0, 1, 0],
      [1, 1, 1],
      [2, 1, 0],
      [3, 1, 0],
    ]);
  });

  test("a card may span steps, and cards of one step share a cell", () => {
    expect(shape([card("1", "b", 2), card("2", "b")])).toEqual([
      [0, 1, 0],
      [1, 2, 2],
      [3, 1, 0],
    ]);
  });

  test("a span stops at the next card and at the last step", () => {
    expect(shape([card("1", "a", 9), card("2", "c", 9)])).toEqual([
      [0, 2, 1],
      [2, 2, 1],
    ]);
  });
});
