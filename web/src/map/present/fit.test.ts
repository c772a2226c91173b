import { describe, expect, it } from "vitest";
import { columnAt, fitting, LABEL } from "./fit";

/** Words that take less height the wider their column is. */
const words = (area: number) => (column: number) => area / column;

describe("the size of what is presented", () => {
  it("fills the width where height is at hand", () => {
    const { zoom, column } = fitting({ width: 1400, height: 800 }, 4, () => 200);
    expect(zoom).toBeGreaterThan(1.8);
    expect((LABEL + 4 * column) * zoom).toBeLessThanOrEqual(1401);
    expect((LABEL + 4 * column) * zoom).toBeGreaterThan(1300);
    expect(200 * zoom).toBeLessThanOrEqual(800);
  });

  it("is as large as the height lets it be", () => {
    const height = words(400_000);
    const { zoom, column } = fitting({ width: 1400, height: 700 }, 2, height);
    expect(height(column) * zoom).toBeLessThanOrEqual(700);
    expect(height(columnAt(zoom * 1.02, 1400, 2)) * zoom * 1.02).toBeGreaterThan(700);
  });

  it("stays readable where nothing fits", () => {
    expect(fitting({ width: 390, height: 500 }, 10, () => 3000)).toEqual({ zoom: 0.45, column: 112 });
  });

  it("is never larger than is good", () => {
    expect(fitting({ width: 4000, height: 4000 }, 1, () => 100).zoom).toBe(2.2);
  });
});
