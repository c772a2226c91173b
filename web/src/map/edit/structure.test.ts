import { describe, expect, it } from "vitest";
import type { MapDocument, Step } from "../document";
import { applyOperations, type Operation } from "./operations";
import {
  insertLane,
  insertStage,
  insertStep,
  moveLane,
  moveStage,
  moveStep,
  removeStage,
  removeStep,
} from "./structure";

const MAP: MapDocument = {
  slug: "shop",
  title: "Shop",
  zone: "UTC",
  subject: { scope: "person", one: "guest", many: "guests" },
  stages: [
    {
      key: "look",
      title: "Look",
      steps: [
        { key: "visit", title: "I visit", binding: { event: "visit" } },
        { key: "cart", title: "I choose", binding: { event: "cart", within: "PT1H" } as never },
      ],
    },
    {
      key: "buy",
      title: "Buy",
      steps: [{ key: "pay", title: "I pay", binding: { event: "pay", after: "cart" } as never }],
    },
  ],
  lanes: [
    {
      key: "does",
      type: "ACTIONS",
      title: "Does",
      cards: [
        { key: "a", step: "visit", span: 3, text: "Reads" },
        { key: "b", step: "cart", text: "Clicks" },
      ],
    },
    { key: "pains", type: "PAINS", title: "Pains", cards: [{ key: "c", step: "pay", text: "Slow" }] },
  ],
};

const unbound = ({ binding: _, ...step }: Step): Step => step;

const changed = (operations: Operation[]): MapDocument => applyOperations(MAP, operations).map;
const order = (map: MapDocument): string =>
  map.stages.map((stage) => `${stage.key}: ${stage.steps.map((step) => step.key).join(" ")}`).join(" | ");

describe("the structure of a map", () => {
  it("gets a step behind another", () => {
    expect(order(changed(insertStep(MAP, "visit", "I read", "read")))).toBe(
      "look: visit read cart | buy: pay",
    );
    expect(order(changed(insertStep(MAP, "cart", "I read", "read")))).toBe(
      "look: visit cart read | buy: pay",
    );
  });

  it("loses a step with its cards; spans and bindings follow", () => {
    const map = changed(removeStep(MAP, "cart"));
    expect(order(map)).toBe("look: visit | buy: pay");
    expect(map.lanes?.[0]?.cards).toEqual([{ key: "a", step: "visit", span: 2, text: "Reads" }]);
    expect(map.stages[1]?.steps[0]?.binding).toEqual({ event: "pay" });
  });

  it("begins with the next bound step once the first is gone", () => {
    const map = changed(removeStep(MAP, "visit"));
    expect(map.stages[0]?.steps[0]?.binding).toEqual({ event: "cart" });
    expect(map.lanes?.[0]?.cards.map((card) => card.key)).toEqual(["b"]);
  });

  it("loses a stage with its last step, and keeps its only step", () => {
    expect(order(changed(removeStep(MAP, "pay")))).toBe("look: visit cart");
    const single = { ...MAP, stages: [{ key: "s", title: "S", steps: [{ key: "x", title: "I go" }] }] };
    expect(removeStep(single, "x")).toEqual([]);
  });

  it("moves a step within its stage and into the one beside, which keeps one step", () => {
    const free = {
      ...MAP,
      stages: MAP.stages.map((stage) => ({ ...stage, steps: stage.steps.map(unbound) })),
    };
    expect(order(applyOperations(free, moveStep(free, "visit", 1)).map)).toBe("look: cart visit | buy: pay");
    expect(order(applyOperations(free, moveStep(free, "cart", 1)).map)).toBe("look: visit | buy: cart pay");
    expect(order(applyOperations(free, moveStep(free, "cart", -1)).map)).toBe("look: cart visit | buy: pay");
    expect(moveStep(MAP, "visit", -1)).toEqual([]);
    expect(moveStep(MAP, "pay", -1)).toEqual([]);
  });

  it("leaves a step behind the one its binding follows", () => {
    expect(moveStep(MAP, "cart", -1)).toEqual([]);
    expect(moveStage(MAP, "buy", -1)).toEqual([]);
  });

  it("adds, moves and removes stages", () => {
    const keys = { stage: "new", step: "first" };
    const more = changed(insertStage(MAP, "look", keys));
    expect(more.stages.map((stage) => stage.key)).toEqual(["look", "new", "buy"]);
    expect(applyOperations(more, moveStage(more, "new", 1)).map.stages.at(-1)?.key).toBe("new");
    const less = changed(removeStage(MAP, "buy"));
    expect(order(less)).toBe("look: visit cart");
    expect(less.lanes?.[1]?.cards).toEqual([]);
    expect(removeStage(less, "look")).toEqual([]);
  });

  it("takes a step out of the paths that take it", () => {
    const path = { key: "p", title: "Happy", kind: "happy" as const, steps: ["visit", "pay", "visit"] };
    const paths = { ...MAP, paths: [path, { ...path, key: "q", steps: ["pay"] }] };
    const left = applyOperations(paths, removeStep(paths, "pay")).map.paths;
    expect(left).toEqual([{ ...path, steps: ["visit", "visit"] }]);
  });

  it("moves and gets lanes", () => {
    const lanes = (map: MapDocument) => map.lanes?.map((lane) => lane.key).join(" ");
    expect(lanes(changed(moveLane(MAP, "pains", -1)))).toBe("pains does");
    expect(lanes(changed(moveLane(MAP, "does", 1)))).toBe("pains does");
    expect(moveLane(MAP, "does", -1)).toEqual([]);
    expect(lanes(changed(insertLane(MAP, "does", { type: "TEXT", title: "New" }, "new")))).toBe(
      "does new pains",
    );
  });
});
