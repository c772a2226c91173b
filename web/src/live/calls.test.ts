import { describe, expect, test } from "vitest";
import { chosen, type LiveCall, MOST, titleOf, withCalls } from "./calls";

const call = (number: number, more: Partial<LiveCall> = {}): LiveCall => ({
  number,
  time: `2026-03-01T12:00:${String(number % 60).padStart(2, "0")}Z`,
  source: "web",
  protocol: "segment",
  name: "Visit",
  person: "ada",
  channel: "",
  identities: ["ada"],
  properties: {},
  traits: {},
  quarantined: null,
  ...more,
});

describe("withCalls", () => {
  test("puts the newest first and knows each once", () => {
    const first = withCalls([], [call(1), call(2)]);
    expect(withCalls(first, [call(2), call(3)]).map((each) => each.number)).toEqual([3, 2, 1]);
  });

  test("keeps no more than it says", () => {
    const many = Array.from({ length: MOST + 7 }, (_, i) => call(i + 1));
    const kept = withCalls([], many);
    expect(kept).toHaveLength(MOST);
    expect(kept[0]?.number).toBe(MOST + 7);
  });

  test("goes on after a restart, when numbers begin anew", () => {
    const before = withCalls([], [call(40), call(41)]);
    const after = withCalls(before, [call(1, { time: "2026-03-01T13:00:00Z" })]);
    expect(after.map((each) => each.number)).toEqual([1, 41, 40]);
  });
});

describe("chosen", () => {
  const calls = [
    call(1),
    call(2, { source: "shop", name: "Order" }),
    call(3, { name: null, person: null, quarantined: "user_id is missing" }),
  ];
  const numbers = (source: string, text: string) =>
    chosen(calls, { source, text }).map((each) => each.number);

  test("nothing asked leaves nothing out", () => expect(numbers("", " ")).toEqual([1, 2, 3]));
  test("a source leaves the others out", () => expect(numbers("shop", "")).toEqual([2]));
  test("a text is looked for in name, person and reason", () => {
    expect(numbers("", "ORD")).toEqual([2]);
    expect(numbers("", "ada")).toEqual([1, 2]);
    expect(numbers("", "missing")).toEqual([3]);
    expect(numbers("shop", "missing")).toEqual([]);
  });
});

test("a call is called by what it is", () => {
  expect(titleOf(call(1))).toBe("Visit");
  expect(titleOf(call(1, { name: null }))).toBe("Says who somebody is");
  expect(titleOf(call(1, { name: null, quarantined: "x" }))).toBe("Not understood");
});
