import { expect, test } from "vitest";
import type { MapDocument } from "../document";
import { guideSteps } from "./steps";

const EMPTY: MapDocument = {
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
};

const done = (map: MapDocument) =>
  guideSteps(map)
    .filter((step) => step.isDone)
    .map((step) => step.key);

test("a map that has just begun has all seven steps before it", () => {
  expect(guideSteps(EMPTY)).toHaveLength(7);
  expect(done(EMPTY)).toEqual([]);
});

test("progress is read from the map itself", () => {
  expect(done({ ...EMPTY, owner: "Ada", decision: "Which till?" })).toEqual(["align"]);
  expect(
    done({
      ...EMPTY,
      lanes: [
        { key: "t", type: "TOUCHPOINTS", title: "T", cards: [{ key: "1", step: "a", text: "Till" }] },
        { key: "p", type: "PAINS", title: "P", cards: [{ key: "2", step: "a", text: "Queue", severity: 4 }] },
        { key: "o", type: "OPPORTUNITIES", title: "O", cards: [{ key: "3", step: "a", text: "Two tills" }] },
      ],
    }),
  ).toEqual(["touchpoints", "pains"]);
});

test("a persona that stands for everyone is not yet chosen", () => {
  const persona = { key: "p", title: "P", segment: { all: [] } };
  expect(done({ ...EMPTY, personas: [persona] })).toEqual([]);
  const young = { ...persona, segment: { trait: "age", op: "<", value: 30 } };
  expect(done({ ...EMPTY, personas: [young] })).toEqual(["persona"]);
});
