import { describe, expect, it } from "vitest";
import type { MapDocument, Step } from "../document";
import { believe, bind, earlierBound, eventsOf, rebind } from "./binding";

const bound: Step = {
  key: "b",
  title: "I b",
  binding: { event: "pay", where: { property: "x" }, after: "a" } as never,
};
const plain: Step = { key: "c", title: "I c" };
const entry: Step = { key: "a", title: "I a", binding: { event: ["x", "y"] } };
const MAP = { stages: [{ key: "s", title: "S", steps: [entry, bound, plain] }] } as unknown as MapDocument;

const value = (operations: ReturnType<typeof bind>) => (operations[0] as { value?: unknown }).value;

describe("bindings and beliefs", () => {
  it("keep what is not changed", () => {
    expect(value(bind(bound, ["pay", "paid"]))).toEqual({
      event: ["pay", "paid"],
      where: { property: "x" },
      after: "a",
    });
    expect(value(bind(plain, ["go"]))).toEqual({ event: "go" });
    expect(value(rebind(bound, "within", "P1D"))).toMatchObject({ after: "a", within: "P1D" });
    expect(value(rebind(bound, "after", undefined))).toEqual({ event: "pay", where: { property: "x" } });
  });

  it("go away with their last part", () => {
    expect(bind(bound, [])).toEqual([{ op: "set", kind: "step", key: "b", field: "binding" }]);
    expect(believe({ ...plain, believed: { reach: 0.4 } }, "reach", undefined)).toEqual([
      { op: "set", kind: "step", key: "c", field: "believed" },
    ]);
  });

  it("are not changed by what they say already", () => {
    expect(rebind(bound, "after", "a")).toEqual([]);
    expect(rebind(plain, "after", "a")).toEqual([]);
    expect(believe({ ...plain, believed: { reach: 0.4 } }, "reach", 0.4)).toEqual([]);
    expect(value(believe(plain, "note", "why"))).toEqual({ note: "why" });
  });

  it("know what they can follow", () => {
    expect(earlierBound(MAP, "a")).toEqual([]);
    expect(earlierBound(MAP, "c").map((step) => step.key)).toEqual(["a", "b"]);
    expect(eventsOf(entry.binding as never)).toEqual(["x", "y"]);
    expect(eventsOf(undefined)).toEqual([]);
  });
});
