import { describe, expect, it } from "vitest";
import type { Lane, MapDocument, Step } from "../document";
import { laneCommands, stepCommands } from "./commands";
import { applyOperations, type Operation } from "./operations";

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
        { key: "b", title: "I b", momentOfTruth: true },
      ],
    },
  ],
  lanes: [
    { key: "l", type: "PAINS", title: "Pains", cards: [] },
    { key: "k", type: "TEXT", title: "Text", cards: [] },
  ],
};

const [a, b] = MAP.stages.flatMap((stage) => stage.steps) as [Step, Step];
const [pains, words] = MAP.lanes as [Lane, Lane];

function done(
  id: string,
  commands: (make: (operations: Operation[]) => void) => ReturnType<typeof stepCommands>,
) {
  let map = MAP;
  const all = commands((operations) => {
    map = applyOperations(map, operations).map;
  });
  all.find((command) => command.id === id)?.act();
  return map;
}

describe("the menus", () => {
  it("offer what changes something", () => {
    const ids = (step: Step) =>
      stepCommands(
        MAP,
        step,
        () => {},
        () => {},
      ).map((command) => command.id);
    expect(ids(a)).toEqual(["edit", "insert", "right", "truth", "optional", "remove"]);
    expect(ids(b)).toEqual(["edit", "insert", "left", "truth", "optional", "remove"]);
    expect(
      laneCommands(MAP, pains, () => {}, { edit: () => {}, details: () => {} }).map((command) => command.id),
    ).toEqual(["edit", "details", "down", "copy", "remove"]);
  });

  it("do it", () => {
    const steps = (map: MapDocument) => map.stages[0]?.steps.map((step) => step.key);
    expect(steps(done("right", (make) => stepCommands(MAP, a, make, () => {})))).toEqual(["b", "a"]);
    expect(steps(done("insert", (make) => stepCommands(MAP, a, make, () => {})))).toHaveLength(3);
    const plain = done("truth", (make) => stepCommands(MAP, b, make, () => {}));
    expect(plain.stages[0]?.steps[1]?.momentOfTruth).toBe(false);
    const copied = done("copy", (make) =>
      laneCommands(MAP, pains, make, { edit: () => {}, details: () => {} }),
    );
    expect(copied.lanes?.map((lane) => lane.type)).toEqual(["PAINS", "PAINS", "TEXT"]);
    const moved = done("up", (make) => laneCommands(MAP, words, make, { edit: () => {}, details: () => {} }));
    expect(moved.lanes?.map((lane) => lane.key)).toEqual(["k", "l"]);
  });

  it("begin to edit the title", () => {
    let isEdited = false;
    const commands = stepCommands(
      MAP,
      a,
      () => {},
      () => {
        isEdited = true;
      },
    );
    commands[0]?.act();
    expect(isEdited).toBe(true);
    expect(commands.find((command) => command.id === "truth")?.isOn).toBe(false);
  });
});
