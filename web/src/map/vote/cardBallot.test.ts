import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Vote, VotedCard } from "./api";
import { ballotOf, giveDot, isGiven, setBallot, whenAsked } from "./cardBallot";
import { voteCommands } from "./voteCommands";

const card = (key: string, mine: number, isGone = false): VotedCard => ({
  card: key,
  text: `Idea ${key}`,
  isGone,
  mine,
  dots: mine,
  persons: 1,
  rank: null,
});
const give = vi.fn();
const open = (name: string, left: number) =>
  setBallot({ vote: { left, cards: [card("a", 2), card("b", 0), card("c", 0, true)] } as Vote, name, give });

beforeEach(() => give.mockReset());
afterEach(() => setBallot(undefined));

test("a card that is no part of the open vote has no ballot", () => {
  expect(ballotOf("a")).toBeUndefined();
  open("Ada", 1);
  expect(ballotOf("a")).toMatchObject({ mine: 2, left: 1, name: "Ada" });
  expect(ballotOf("x")).toBeUndefined();
  expect(ballotOf("c")).toBeUndefined();
});

test("no more dots are given than are left, none taken that is not there", () => {
  open("Ada", 0);
  giveDot("b", 1);
  giveDot("b", -1);
  expect(give).not.toHaveBeenCalled();
  giveDot("a", -1);
  expect(give).toHaveBeenCalledWith(expect.objectContaining({ card: "a" }), -1);
  open("Ada", 1);
  giveDot("b", 1);
  expect(give).toHaveBeenLastCalledWith(expect.objectContaining({ card: "b" }), 1);
});

test("who has no name is asked for it", () => {
  open("", 0);
  const asked = vi.fn();
  const stop = whenAsked(asked);
  giveDot("b", 1);
  stop();
  giveDot("b", 1);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(give).not.toHaveBeenCalled();
});

test("the menu offers what can be done", () => {
  open("Ada", 1);
  expect(voteCommands([{ key: "a" }]).map(({ label }) => label)).toEqual(["Give a dot", "Take a dot"]);
  expect(voteCommands([{ key: "b" }]).map(({ label }) => label)).toEqual(["Give a dot"]);
  expect(voteCommands([{ key: "a" }, { key: "b" }]).map(({ label }) => label)).toEqual([
    "Give a dot: Idea a",
    "Take a dot: Idea a",
    "Give a dot: Idea b",
  ]);
  open("Ada", 0);
  expect(voteCommands([{ key: "b" }])).toEqual([]);
  const found = ballotOf("b");
  expect(found && isGiven(found, 1)).toBe(false);
});
