import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyOperations, type Operation, Unfit } from "./operations";

/** Made by the server's own code, which applies them in the same way. */
const CASES = "../maps/src/test/resources/footpath/maps/edit/cases.json";

type Case = { before: object; operations: Operation[]; after: object; inverse: Operation[] };

describe("operations", () => {
  const cases = JSON.parse(readFileSync(CASES, "utf8")) as Case[];

  it("give what the server gives, and are taken back by the same inverse", () => {
    expect(cases.length).toBeGreaterThanOrEqual(10);
    for (const { before, operations, after, inverse } of cases) {
      const applied = applyOperations(before, operations);
      expect(applied.map).toEqual(after);
      expect(applied.inverse).toEqual(inverse);
      expect(applyOperations(after, inverse).map).toEqual(before);
    }
  });

  it("leave alone what they do not change", () => {
    const map = {
      stages: [{ key: "a", steps: [{ key: "s" }] }],
      lanes: [{ key: "l", cards: [{ key: "c", text: "old" }] }],
    };
    const { map: after } = applyOperations(map, [
      { op: "set", kind: "card", key: "c", field: "text", value: "new" },
    ]);
    expect(after.stages).toBe(map.stages);
    expect(map.lanes[0]?.cards[0]?.text).toBe("old");
  });

  it("say what is not there any more", () => {
    const map = { stages: [], lanes: [{ key: "l", cards: [{ key: "c" }] }] };
    const refused = (operation: Operation) => () => applyOperations(map, [operation]);
    expect(refused({ op: "remove", kind: "card", key: "x" })).toThrow(Unfit);
    expect(refused({ op: "add", kind: "card", into: "l", value: { key: "c" } })).toThrow(/already/);
    expect(refused({ op: "move", kind: "card", key: "c", into: "m" })).toThrow(/lane m/);
    expect(refused({ op: "move", kind: "card", key: "c", into: "l", before: "y" })).toThrow(/card y/);
  });
});
