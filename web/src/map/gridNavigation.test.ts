import { describe, expect, test } from "vitest";
import { isGridKey, move } from "./gridNavigation";

// Column 0 is the lane's label. Row 0: stages over two steps each; row 3: a card over steps 2 and 3.
const shape = [
  [0, 1, 3],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4],
  [0, 1, 2, 4],
];

describe("grid navigation", () => {
  test("left and right stay in the row and stop at its ends", () => {
    expect(move(shape, { row: 1, cell: 4 }, "ArrowRight")).toEqual({ row: 1, cell: 4 });
    expect(move(shape, { row: 1, cell: 1 }, "ArrowLeft")).toEqual({ row: 1, cell: 0 });
    expect(move(shape, { row: 1, cell: 0 }, "ArrowLeft")).toEqual({ row: 1, cell: 0 });
  });

  test("down lands on the cell that covers the column, even if that cell began earlier", () => {
    expect(move(shape, { row: 2, cell: 3 }, "ArrowDown")).toEqual({ row: 3, cell: 2 });
    expect(move(shape, { row: 2, cell: 4 }, "ArrowDown")).toEqual({ row: 3, cell: 3 });
    expect(move(shape, { row: 1, cell: 2 }, "ArrowUp")).toEqual({ row: 0, cell: 1 });
  });

  test("the first and the last row are ends, also for whole pages", () => {
    expect(move(shape, { row: 0, cell: 1 }, "ArrowUp")).toEqual({ row: 0, cell: 1 });
    expect(move(shape, { row: 1, cell: 1 }, "PageDown")).toEqual({ row: 3, cell: 1 });
    expect(move(shape, { row: 3, cell: 1 }, "PageUp")).toEqual({ row: 0, cell: 1 });
  });

  test("Home and End go to the row's ends, with Control to the grid's corners", () => {
    expect(move(shape, { row: 2, cell: 2 }, "Home")).toEqual({ row: 2, cell: 0 });
    expect(move(shape, { row: 2, cell: 2 }, "End")).toEqual({ row: 2, cell: 4 });
    expect(move(shape, { row: 2, cell: 2 }, "Home", true)).toEqual({ row: 0, cell: 0 });
    expect(move(shape, { row: 0, cell: 0 }, "End", true)).toEqual({ row: 3, cell: 3 });
  });

  test("a position outside a grid that shrank is brought back inside", () => {
    expect(move(shape, { row: 9, cell: 9 }, "ArrowLeft")).toEqual({ row: 3, cell: 2 });
  });

  test("only its own keys are taken", () => {
    expect(isGridKey("ArrowUp")).toBe(true);
    expect(isGridKey("a")).toBe(false);
  });
});
