import { describe, expect, it } from "vitest";
import type { MapDocument } from "../document";
import { drop } from "./drop";
import { applyOperations } from "./operations";

const step = (key: string) => ({ key, title: key });
const MAP: MapDocument = {
  slug: "m",
  title: "Map",
  zone: "UTC",
  subject: { scope: "person", one: "guest", many: "guests" },
  stages: [
    { key: "s", title: "S", steps: [step("a"), step("b")] },
    { key: "t", title: "T", steps: [step("c")] },
  ],
  lanes: [
    { key: "l", type: "PAINS", title: "Pains", cards: [{ key: "p", step: "a", text: "slow", span: 2 }] },
    { key: "k", type: "TEXT", title: "Text", cards: [] },
    {
      key: "e",
      type: "EMOTION_CURVE",
      title: "Mood",
      cards: [{ key: "f", step: "a", text: "", emotion: 1 }],
    },
  ],
};

const order = (operations: Parameters<typeof applyOperations>[1]): string =>
  applyOperations(MAP, operations)
    .map.stages.map((stage) => stage.steps.map((each) => each.key).join(""))
    .join("|");

describe("what is let go", () => {
  it("puts a step beside another, over the border of a stage too", () => {
    expect(order(drop(MAP, { kind: "step", key: "a" }, { at: "behind", key: "b" }))).toBe("ba|c");
    expect(order(drop(MAP, { kind: "step", key: "a" }, { at: "before", key: "c" }))).toBe("b|ac");
    expect(order(drop(MAP, { kind: "step", key: "b" }, { at: "behind", key: "c" }))).toBe("a|cb");
  });

  it("changes nothing where it already is, and takes no stage its last step", () => {
    expect(drop(MAP, { kind: "step", key: "a" }, { at: "before", key: "b" })).toEqual([]);
    expect(drop(MAP, { kind: "step", key: "c" }, { at: "before", key: "a" })).toEqual([]);
    expect(drop(MAP, { kind: "lane", key: "l" }, { at: "before", key: "l" })).toEqual([]);
  });

  it("puts no step before the one its binding follows", () => {
    const bound = applyOperations(MAP, [
      { op: "set", kind: "step", key: "a", field: "binding", value: { event: "look" } },
      { op: "set", kind: "step", key: "b", field: "binding", value: { event: "buy", within: "P1D" } },
    ]).map;
    expect(drop(bound, { kind: "step", key: "b" }, { at: "before", key: "a" })).toEqual([]);
    expect(drop(bound, { kind: "stage", key: "t" }, { at: "before", key: "s" })).toHaveLength(1);
  });

  it("orders stages and lanes", () => {
    expect(order(drop(MAP, { kind: "stage", key: "t" }, { at: "before", key: "s" }))).toBe("c|ab");
    expect(drop(MAP, { kind: "lane", key: "l" }, { at: "behind", key: "k" })).toEqual([
      { op: "move", kind: "lane", key: "l", before: "e" },
    ]);
  });

  it("puts a card at another step of another lane, no wider than the map", () => {
    const map = applyOperations(
      MAP,
      drop(MAP, { kind: "card", key: "p" }, { at: "cell", lane: "k", step: "c" }),
    ).map;
    expect(map.lanes?.[1]?.cards).toEqual([{ key: "p", step: "c", text: "slow", span: 1 }]);
    expect(map.lanes?.[0]?.cards).toEqual([]);
  });

  it("keeps feelings among feelings", () => {
    expect(drop(MAP, { kind: "card", key: "f" }, { at: "cell", lane: "k", step: "b" })).toEqual([]);
    expect(drop(MAP, { kind: "card", key: "p" }, { at: "cell", lane: "e", step: "b" })).toEqual([]);
  });
});
