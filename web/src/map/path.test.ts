import { describe, expect, test } from "vitest";
import type { MeasuredStep } from "./measurement";
import { exits, levels } from "./path";

const share = (n: number, of: number) => ({ n, of, share: n / of, low: null, high: null });

function step(key: string, arrived: number, changes: Partial<MeasuredStep> = {}): MeasuredStep {
  return {
    key,
    stage: "s",
    title: key,
    status: "OK",
    reason: null,
    rule: null,
    optional: false,
    reach: share(arrived, 100),
    ofPrevious: null,
    arrived: share(arrived, 100),
    skipped: null,
    droppedAfter: null,
    outOfOrder: null,
    time: null,
    repeats: null,
    channels: null,
    personas: null,
    lastSeen: null,
    believed: null,
    difference: null,
    ...changes,
  };
}

const believed = (reach: number) => ({ believed: { reach, medianSeconds: null, note: null } });

describe("the path", () => {
  test("an optional step does not narrow the band and has no exit of its own", () => {
    const steps = [step("a", 100), step("b", 60, { optional: true }), step("c", 40)];
    expect(levels(steps).map((level) => level.arrived)).toEqual([1, 1, 0.4]);
    expect(exits(steps).map(({ column, after, n }) => ({ column, after, n }))).toEqual([
      { column: 2, after: "a", n: 60 },
    ]);
  });

  test("an unbound step breaks the band and the next exit counts from the step before it", () => {
    const unbound = step("b", 0, { status: "UNBOUND", arrived: null, reach: null });
    const steps = [step("a", 100), unbound, step("c", 70)];
    expect(levels(steps).map((level) => level.arrived)).toEqual([1, null, 0.7]);
    expect(exits(steps)[0]).toMatchObject({ column: 2, after: "a", n: 30, share: 0.3 });
  });

  test("a hidden step keeps the band but not its own number", () => {
    const steps = [step("a", 100), step("b", 50, { status: "HIDDEN" })];
    expect(levels(steps)[1]).toEqual({ arrived: 0.5, reached: null, believed: null });
  });

  test("the exit that departs most from belief is the worst, not the largest", () => {
    const steps = [step("a", 100, believed(1)), step("b", 50, believed(0.55)), step("c", 30, believed(0.5))];
    expect(exits(steps).map((exit) => exit.worst)).toEqual([false, true]);
  });

  test("without beliefs, or where all is as good as believed, no exit is the worst", () => {
    expect(exits([step("a", 100), step("b", 50)]).some((exit) => exit.worst)).toBe(false);
    const better = [step("a", 100, believed(1)), step("b", 50, believed(0.4))];
    expect(exits(better).some((exit) => exit.worst)).toBe(false);
  });
});
