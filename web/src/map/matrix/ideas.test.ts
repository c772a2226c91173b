import { describe, expect, it } from "vitest";
import type { Card, MapDocument } from "../document";
import { ideasOf, isPlaced, nudged, placed, placeOf, quarterOf, valuesAt } from "./ideas";

const card = (key: string, more: Partial<Card> = {}): Card => ({ key, step: "a", text: key, ...more });
const MAP: MapDocument = {
  slug: "m",
  title: "Map",
  zone: "UTC",
  subject: { scope: "person", one: "guest", many: "guests" },
  stages: [{ key: "s", title: "S", steps: [{ key: "a", title: "I pay" }] }],
  lanes: [
    { key: "p", type: "PAINS", title: "Pains", cards: [card("p1")] },
    {
      key: "o",
      type: "OPPORTUNITIES",
      title: "Ideas",
      cards: [card("o1", { value: 80, effort: 1 }), card("o2", { value: 10 })],
    },
  ],
};

describe("ideas of a map", () => {
  it("are its opportunities and solutions, placed once they have both", () => {
    const ideas = ideasOf(MAP);
    expect(ideas.map((idea) => [idea.card.key, idea.lane, idea.step])).toEqual([
      ["o1", "Ideas", "I pay"],
      ["o2", "Ideas", "I pay"],
    ]);
    expect(ideas.map(isPlaced)).toEqual([true, false]);
  });

  it("stand in quarters", () => {
    expect(quarterOf(80, 1)).toBe("quick win");
    expect(quarterOf(80, 4)).toBe("big bet");
    expect(quarterOf(10, 0)).toBe("fill-in");
    expect(quarterOf(10, 5)).toBe("think twice");
  });

  it("are found where they are drawn, and no further than the edge", () => {
    const { x, y } = placeOf(35, 3);
    expect(valuesAt(x, y)).toEqual({ value: 35, effort: 3 });
    expect(valuesAt(2, -1)).toEqual({ value: 100, effort: 5 });
  });

  it("are placed and nudged by what changes alone", () => {
    expect(placed(card("x", { value: 5, effort: 1 }), { value: 5, effort: 2 })).toEqual([
      { op: "set", kind: "card", key: "x", field: "effort", value: 2 },
    ]);
    expect(nudged(card("x", { value: 98, effort: 0 }), "ArrowUp")).toEqual([
      { op: "set", kind: "card", key: "x", field: "value", value: 100 },
    ]);
    expect(nudged(card("x", { value: 98, effort: 0 }), "ArrowLeft")).toEqual([]);
    expect(nudged(card("x"), "Enter")).toBeUndefined();
  });
});
