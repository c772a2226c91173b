import type { KeyboardEvent } from "react";
import { describe, expect, it } from "vitest";
import type { MapDocument } from "../document";
import { emotionKey, laneKey, stepKey } from "./structureKeys";

const key = (name: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key: name, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held }) as KeyboardEvent;

const lane = {
  key: "mood",
  type: "EMOTION_CURVE",
  title: "Mood",
  cards: [{ key: "m", step: "a", text: "", emotion: 1.5 }],
};

const MAP: MapDocument = {
  slug: "m",
  title: "M",
  zone: "UTC",
  subject: { scope: "person", one: "guest", many: "guests" },
  stages: [
    {
      key: "s",
      title: "S",
      steps: [
        { key: "a", title: "I a" },
        { key: "b", title: "I b" },
      ],
    },
  ],
  lanes: [lane, { key: "other", type: "TEXT", title: "Other", cards: [] }],
};

describe("keys of the structure", () => {
  it("move, add and remove steps, and leave other keys to others", () => {
    expect(stepKey(key("ArrowRight", { altKey: true }), MAP, "a")).toMatchObject([{ op: "move", key: "a" }]);
    expect(stepKey(key("ArrowLeft", { altKey: true }), MAP, "b")).toMatchObject([
      { op: "move", before: "a" },
    ]);
    expect(stepKey(key("ArrowRight", { altKey: true, shiftKey: true }), MAP, "a")).toMatchObject([
      { op: "add", kind: "step", before: "b" },
    ]);
    expect(stepKey(key("Delete"), MAP, "b")).toMatchObject([{ op: "remove", kind: "step", key: "b" }]);
    expect(stepKey(key("ArrowRight"), MAP, "a")).toBeUndefined();
    expect(stepKey(key("F2"), MAP, "a")).toBeUndefined();
  });

  it("move and remove lanes", () => {
    expect(laneKey(key("ArrowDown", { altKey: true }), MAP, "mood")).toMatchObject([
      { op: "move", key: "mood" },
    ]);
    expect(laneKey(key("ArrowUp", { altKey: true }), MAP, "mood")).toEqual([]);
    expect(laneKey(key("Delete"), MAP, "other")).toEqual([{ op: "remove", kind: "lane", key: "other" }]);
    expect(laneKey(key("ArrowDown"), MAP, "mood")).toBeUndefined();
  });

  it("raise and lower a feeling by whole levels within its range", () => {
    const set = (value: number) => [{ op: "set", kind: "card", key: "m", field: "emotion", value }];
    expect(emotionKey(key("-"), lane, "a", "k")).toEqual(set(1));
    expect(emotionKey(key("+"), lane, "a", "k")).toEqual(set(2));
    const top = { ...lane, cards: [{ key: "m", step: "a", text: "", emotion: 2 }] };
    expect(emotionKey(key("+"), top, "a", "k")).toEqual([]);
    expect(emotionKey(key("+"), lane, "b", "k")).toEqual([
      { op: "add", kind: "card", into: "mood", value: { key: "k", step: "b", text: "", emotion: 0 } },
    ]);
    expect(emotionKey(key("Delete"), lane, "a", "k")).toEqual([{ op: "remove", kind: "card", key: "m" }]);
    expect(emotionKey(key("Delete"), lane, "b", "k")).toBeUndefined();
  });
});
