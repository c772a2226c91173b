import { describe, expect, it } from "vitest";
import type { MapDocument } from "../document";
import { cardsIn, copy, pasteCards, pasteTable, shift, stepsOf, tableOf } from "./clipboard";
import { applyOperations } from "./operations";

const MAP: MapDocument = {
  slug: "m",
  title: "Map",
  zone: "UTC",
  subject: { scope: "person", one: "guest", many: "guests" },
  stages: [
    { key: "s", title: "S", steps: [{ key: "a", title: "A" }] },
    {
      key: "t",
      title: "T",
      steps: [
        { key: "b", title: "B" },
        { key: "c", title: "C" },
      ],
    },
  ],
  lanes: [
    {
      key: "pains",
      type: "PAINS",
      title: "Pains",
      cards: [
        { key: "p1", step: "a", text: "slow", severity: 3 },
        { key: "p2", step: "a", text: "dear" },
        { key: "p3", step: "b", text: "far", span: 2 },
      ],
    },
    {
      key: "mood",
      type: "EMOTION_CURVE",
      title: "Mood",
      cards: [{ key: "e1", step: "a", text: "", emotion: -1, label: "cross" }],
    },
    { key: "words", type: "TEXT", title: "Words", cards: [] },
  ],
};

const changed = (operations: Parameters<typeof applyOperations>[1]): MapDocument =>
  applyOperations(MAP, operations).map;
const wordsAt = (map: MapDocument, lane: string, step: string) =>
  cardsIn(map, { lanes: [lane], steps: [step] }).map((card) => card.text || card.emotion);

describe("what is copied", () => {
  it("is a table of words, too", () => {
    expect(tableOf(copy(MAP, { lanes: ["pains", "mood"], steps: ["a", "b"] }))).toEqual([
      ["slow\ndear", "far"],
      ["cross", ""],
    ]);
  });

  it("is pasted with all it carries, under new keys, cut where the map ends", () => {
    const copied = copy(MAP, { lanes: ["pains"], steps: ["a", "b"] });
    const map = changed(pasteCards(MAP, { lane: "words", step: "b" }, copied));
    expect(wordsAt(map, "words", "b")).toEqual(["slow", "dear"]);
    expect(wordsAt(map, "words", "c")).toEqual(["far"]);
    const cards = map.lanes?.[2]?.cards ?? [];
    expect(cards[0]?.severity).toBe(3);
    expect(cards[2]?.span).toBe(1);
    expect(new Set([...cards, ...(MAP.lanes?.[0]?.cards ?? [])].map((card) => card.key)).size).toBe(6);
  });

  it("keeps feelings among feelings", () => {
    const copied = copy(MAP, { lanes: ["pains", "mood"], steps: ["a"] });
    const map = changed(pasteCards(MAP, { lane: "mood", step: "c" }, copied));
    expect(wordsAt(map, "mood", "c")).toEqual([]);
    expect(wordsAt(map, "words", "c")).toEqual(["cross"]);
    expect(map.lanes?.[2]?.cards[0]).not.toHaveProperty("emotion");
  });
});

describe("cards of another map", () => {
  it("leave behind what this map does not have", () => {
    const copied = copy(MAP, { lanes: ["pains"], steps: ["b"] });
    const strange = copied.map((lane) => ({
      ...lane,
      cells: lane.cells.map((cards) => cards.map((card) => ({ ...card, persona: "x", evidence: ["y"] }))),
    }));
    const map = changed(pasteCards(MAP, { lane: "words", step: "a" }, strange));
    expect(map.lanes?.[2]?.cards[0]).not.toHaveProperty("persona");
    expect(map.lanes?.[2]?.cards[0]).not.toHaveProperty("evidence");
  });
});

describe("a pasted table", () => {
  it("makes the steps and lanes it needs, each line a card", () => {
    const map = changed(
      pasteTable(MAP, { lane: "words", step: "c" }, [
        ["one\ntwo", "x"],
        ["", "y"],
      ]),
    );
    expect(stepsOf(map)).toHaveLength(4);
    const added = stepsOf(map)[3]?.key ?? "";
    expect(wordsAt(map, "words", "c")).toEqual(["one", "two"]);
    expect(wordsAt(map, "words", added)).toEqual(["x"]);
    expect(map.lanes?.[3]?.cards.map((card) => card.text)).toEqual(["y"]);
  });

  it("names the steps when pasted onto a title", () => {
    const map = changed(
      pasteTable(MAP, { lane: undefined, step: "b" }, [
        ["Look", "Buy"],
        ["long queue", ""],
      ]),
    );
    expect(stepsOf(map).map((step) => step.title)).toEqual(["A", "Look", "Buy"]);
    expect(wordsAt(map, "pains", "b")).toEqual(["far", "long queue"]);
  });

  it("takes numbers for feelings in a lane of feelings, and leaves out what is none", () => {
    const map = changed(pasteTable(MAP, { lane: "mood", step: "b" }, [["1,5", "7"]]));
    expect(wordsAt(map, "mood", "b")).toEqual([1.5]);
    expect(wordsAt(map, "mood", "c")).toEqual([]);
  });
});

describe("cards that are shifted", () => {
  it("go one step or lane on, all or none", () => {
    expect(
      wordsAt(changed(shift(MAP, { lanes: ["pains"], steps: ["a"] }, { steps: 1, lanes: 0 })), "pains", "b"),
    ).toEqual(["slow", "dear", "far"]);
    expect(shift(MAP, { lanes: ["pains"], steps: ["a", "b"] }, { steps: 1, lanes: 0 })).toEqual([]);
    expect(shift(MAP, { lanes: ["pains"], steps: ["a"] }, { steps: 0, lanes: 1 })).toEqual([]);
    expect(shift(MAP, { lanes: ["pains"], steps: ["a"] }, { steps: -1, lanes: 0 })).toEqual([]);
  });
});
