import { describe, expect, it } from "vitest";
import type { Frame, MapDocument } from "../document";
import { applyOperations, type Operation } from "../edit/operations";
import { removalOfElement } from "../edit/removal";
import type { MeasuredStep, Measurement } from "../measurement";
import {
  frameOfChosen,
  framesOf,
  keepFrames,
  measuredPart,
  moveFrame,
  offeredFrames,
  partOf,
} from "./frames";

const MAP: MapDocument = {
  slug: "shop",
  title: "Shop",
  question: "Where do they leave?",
  zone: "UTC",
  subject: { scope: "person", one: "guest", many: "guests" },
  personas: [{ key: "new", title: "New" }],
  stages: [
    { key: "look", title: "Look", goal: "Find it", steps: [step("a"), step("b")] },
    { key: "buy", title: "Buy", steps: [step("c"), step("d")] },
  ],
  lanes: [
    {
      key: "pains",
      type: "PAINS",
      title: "Pains",
      cards: [{ key: "wide", step: "b", span: 2, text: "Slow" }],
    },
    { key: "notes", type: "TEXT", title: "Notes", cards: [{ key: "n", step: "a", text: "Hm" }] },
    { key: "metrics", type: "METRICS", title: "Metrics", cards: [{ key: "m", step: "a", text: "n" }] },
  ],
};

function step(key: string) {
  return { key, title: `I ${key}` };
}

function measured(points: Record<string, number | null>): Measurement {
  return {
    stages: [{ key: "look" }, { key: "buy" }],
    steps: Object.entries(points).map(
      ([key, reachPoints]) =>
        ({ key, title: `I ${key}`, status: "OK", difference: { reachPoints } }) as MeasuredStep,
    ),
    flow: {
      arcs: [
        { from: null, to: "a", n: 4 },
        { from: "a", to: "b", n: 3 },
        { from: "b", to: "c", n: 2 },
        { from: "d", to: null, n: 1 },
      ],
    },
  } as unknown as Measurement;
}

const framed = (...frames: Frame[]): MapDocument => ({ ...MAP, frames });
const framesAfter = (map: MapDocument, operations: Operation[]) =>
  applyOperations(map, operations).map.frames;

describe("frames that a map offers", () => {
  it("are the whole, its stages, and the largest differences", () => {
    const offered = offeredFrames(MAP, measured({ a: 0.4, b: -9, c: 20, d: null }));
    expect(offered.map((frame) => frame.title)).toEqual(["Shop", "Look", "Buy", "I c", "I b"]);
    expect(offered[0]).toEqual({ key: "whole", title: "Shop", caption: "Where do they leave?" });
    expect(offered[1]).toMatchObject({ caption: "Find it", from: "a", to: "b", lanes: ["pains", "notes"] });
    expect(offered[3]).toMatchObject({
      caption: "More take this step than the team believed.",
      from: "b",
      to: "d",
      mode: "difference",
    });
    expect(offered[4]?.caption).toBe("Fewer take this step than the team believed.");
  });

  it("are shown until the document has its own", () => {
    expect(framesOf(MAP, undefined)).toMatchObject({ isOffered: true });
    const kept = framesAfter(MAP, keepFrames(offeredFrames(MAP, undefined)));
    expect(kept?.map((frame) => frame.title)).toEqual(["Shop", "Look", "Buy"]);
    expect(new Set(kept?.map((frame) => frame.key)).size).toBe(3);
    expect(framesOf({ ...MAP, frames: kept ?? [] }, undefined)).toMatchObject({
      isOffered: false,
      frames: kept,
    });
  });

  it("hold no stage of its own where there is but one", () => {
    const [one] = MAP.stages;
    expect(offeredFrames({ ...MAP, stages: one ? [one] : [] }, undefined)).toHaveLength(1);
  });
});

describe("the part a frame shows", () => {
  it("has its steps in the order of the map, whichever end is named first", () => {
    const part = partOf(MAP, { from: "c", to: "b" });
    expect(part.stages.map((stage) => stage.steps.map((each) => each.key))).toEqual([["b"], ["c"]]);
    expect(partOf(MAP, { from: "d" }).stages).toHaveLength(1);
    expect(partOf(MAP, {}).stages).toEqual(MAP.stages);
  });

  it("cuts cards to what reaches over it, and leaves other lanes out", () => {
    const part = partOf(MAP, { from: "c", to: "d", lanes: ["pains"] });
    expect(part.lanes).toHaveLength(1);
    expect(part.lanes?.[0]?.cards).toEqual([{ key: "wide", step: "c", span: 1, text: "Slow" }]);
    expect(partOf(MAP, { from: "d" }).lanes?.[0]?.cards).toEqual([]);
  });

  it("has the numbers of its steps, and the ways between them", () => {
    const part = measuredPart(measured({ a: 1, b: 2, c: 3, d: 4 }), partOf(MAP, { to: "b" }));
    expect(part.steps.map((each) => each.key)).toEqual(["a", "b"]);
    expect(part.stages.map((stage) => stage.key)).toEqual(["look"]);
    expect(part.flow.arcs.map((arc) => [arc.from, arc.to])).toEqual([
      [null, "a"],
      ["a", "b"],
    ]);
  });
});

describe("frames in the document", () => {
  it("are made of what is chosen", () => {
    expect(frameOfChosen(MAP, { steps: ["c", "b"], lanes: ["pains"] }, "f")).toEqual({
      key: "f",
      title: "I b – I c",
      from: "b",
      to: "c",
      lanes: ["pains"],
    });
    expect(frameOfChosen(MAP, { steps: ["c"], lanes: [] }, "f")?.title).toBe("I c");
    expect(frameOfChosen(MAP, { steps: [], lanes: [] })).toBeUndefined();
  });

  it("move one place, and nowhere beyond the ends", () => {
    const map = framed({ key: "x", title: "X" }, { key: "y", title: "Y" }, { key: "z", title: "Z" });
    expect(framesAfter(map, moveFrame(map, "x", 1))?.map((frame) => frame.key)).toEqual(["y", "x", "z"]);
    expect(framesAfter(map, moveFrame(map, "y", 1))?.map((frame) => frame.key)).toEqual(["x", "z", "y"]);
    expect(framesAfter(map, moveFrame(map, "z", -1))?.map((frame) => frame.key)).toEqual(["x", "z", "y"]);
    expect(moveFrame(map, "x", -1)).toEqual([]);
    expect(moveFrame(map, "z", 1)).toEqual([]);
  });

  it("end beside a step that goes, and go with the only one", () => {
    const map = framed(
      { key: "x", title: "X", from: "b", to: "d" },
      { key: "y", title: "Y", from: "c", to: "b" },
      { key: "only", title: "Only", from: "b", to: "b" },
      { key: "rest", title: "Rest", from: "b" },
      { key: "other", title: "Other", from: "a", to: "c" },
    );
    expect(framesAfter(map, removalOfElement(map, "step", "b"))).toEqual([
      { key: "x", title: "X", from: "c", to: "d" },
      { key: "y", title: "Y", from: "c", to: "c" },
      { key: "rest", title: "Rest", from: "c" },
      { key: "other", title: "Other", from: "a", to: "c" },
    ]);
    expect(framesAfter(map, removalOfElement(map, "stage", "buy"))?.map((frame) => frame.key)).toEqual([
      "x",
      "y",
      "only",
      "rest",
      "other",
    ]);
  });

  it("lose a lane that goes, and go with their only lane or their persona", () => {
    const map = framed(
      { key: "x", title: "X", lanes: ["pains", "notes"] },
      { key: "y", title: "Y", lanes: ["pains"] },
      { key: "z", title: "Z", persona: "new" },
    );
    expect(framesAfter(map, removalOfElement(map, "lane", "pains"))).toEqual([
      { key: "x", title: "X", lanes: ["notes"] },
      { key: "z", title: "Z", persona: "new" },
    ]);
    expect(framesAfter(map, removalOfElement(map, "persona", "new"))?.map((frame) => frame.key)).toEqual([
      "x",
      "y",
    ]);
  });
});
