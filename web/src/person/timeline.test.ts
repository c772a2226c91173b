import { describe, expect, test } from "vitest";
import { wallMillis } from "../dates";
import type { PersonEvent, PersonMap } from "./api";
import { byDay, eventOfHash, monthStarts, passagesAt, runsOf, stageStretches } from "./timeline";

const event = (seq: number, time: string): PersonEvent => ({
  seq,
  time,
  name: "e",
  channel: "store",
  source: null,
  flag: null,
  properties: {},
});

const passage = (step: string, stage: string, time: string | null) => ({
  step,
  title: step,
  stage,
  stageTitle: stage,
  time,
});

const map: PersonMap = {
  slug: "m",
  title: "M",
  furthest: "again",
  current: passage("again", "back", "2017-08-12T10:00:00-04:00"),
  completed: true,
  steps: [
    passage("offer", "reached", "2017-02-06T00:00:00-05:00"),
    passage("redeem", "bought", "2017-02-16T18:00:00-05:00"),
    passage("skipped", "engaged", null),
    passage("again", "back", "2017-08-12T10:00:00-04:00"),
  ],
};

describe("a person's timeline", () => {
  test("events of one day stand together, in the order they came", () => {
    const days = byDay([
      event(3, "2017-02-16T18:00:00-05:00"),
      event(2, "2017-02-16T09:00:00-05:00"),
      event(1, "2017-02-06T00:00:00-05:00"),
    ]);
    expect(days.map((d) => [d.date, d.events.map((e) => e.seq)])).toEqual([
      ["2017-02-16", [3, 2]],
      ["2017-02-06", [1]],
    ]);
  });

  test("a stage lasts until the next one begins, and stages never taken leave no mark", () => {
    const end = wallMillis("2017-12-31T00:00:00-05:00");
    const found = stageStretches(map, end);
    expect(found.map((s) => s.stage)).toEqual(["reached", "bought", "back"]);
    expect(found[0]?.to).toBe(found[1]?.from);
    expect(found.at(-1)?.to).toBe(end);
  });

  test("an event is known by the step it was", () => {
    expect(passagesAt([map], "2017-02-16T18:00:00-05:00").map((p) => p.passage.step)).toEqual(["redeem"]);
    expect(passagesAt([map], "2017-02-17T18:00:00-05:00")).toEqual([]);
  });

  test("months are marked at their first day and thinned when there are many", () => {
    const from = wallMillis("2016-11-15");
    expect(
      monthStarts(from, wallMillis("2017-02-10"), 12).map((m) => new Date(m).toISOString().slice(0, 10)),
    ).toEqual(["2016-12-01", "2017-01-01", "2017-02-01"]);
    expect(monthStarts(from, wallMillis("2026-11-15"), 12).length).toBeLessThanOrEqual(12);
  });

  const minutes = (...each: number[]) =>
    each.map((minute, i) => event(100 - i, `2026-03-01T12:${String(minute).padStart(2, "0")}:00Z`));

  test("five events without half an hour between are one session, four are not", () => {
    expect(runsOf(minutes(40, 30, 20, 10, 0), []).map((run) => run.kind)).toEqual(["session"]);
    expect(runsOf(minutes(40, 30, 20, 10), []).map((run) => run.kind)).toEqual(Array(4).fill("event"));
    expect(runsOf(minutes(59, 50, 40, 8, 0), []).map((run) => run.kind)).toEqual(Array(5).fill("event"));
  });

  test("a link stands between the events after it and those before it", () => {
    const link = {
      one: "ada",
      other: "anonymous_id:laptop",
      strength: "seen" as const,
      time: "2026-03-01T12:25:00Z",
      decision: null,
      says: "",
    };
    expect(runsOf(minutes(40, 10), [link]).map((run) => run.kind)).toEqual(["event", "joined", "event"]);
    expect(runsOf([], [link]).map((run) => run.kind)).toEqual(["joined"]);
  });

  test("an address points at an event by its number", () => {
    expect(eventOfHash("#event-17")).toBe(17);
    expect(eventOfHash("#event-x")).toBeNull();
    expect(eventOfHash("")).toBeNull();
  });
});
