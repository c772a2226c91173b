import { expect, test } from "vitest";
import type { Vote, VotedCard } from "./api";
import { dotsOf } from "./shown";
import { gotInWords, leftMillis, voteInWords } from "./words";

const card = (key: string, dots: number | null): VotedCard => ({
  card: key,
  text: key,
  isGone: false,
  mine: 0,
  dots,
  persons: dots === null ? null : 1,
  rank: null,
});

const vote: Vote = {
  number: 1,
  title: "Which first?",
  state: "open",
  isHidden: false,
  dots: 5,
  left: 2,
  placed: 3,
  persons: ["Ada"],
  openedBy: "Ada",
  openedAt: "2026-03-01T09:00:00Z",
  endsAt: "2026-03-01T09:05:00Z",
  closedAt: null,
  closedBy: null,
  now: "2026-03-01T09:00:00Z",
  cards: [card("a", 3), card("b", 0), card("c", null)],
};

test("the time left goes by the clock of the server", () => {
  const now = Date.parse("2026-03-01T09:00:00Z");
  expect(leftMillis(vote, now, 0)).toBe(300_000);
  expect(leftMillis(vote, now, 60_000)).toBe(240_000);
  expect(leftMillis(vote, now, 999_000)).toBe(0);
  expect(leftMillis({ endsAt: null }, now, 0)).toBeUndefined();
});

test("votes and cards are told in words", () => {
  expect(voteInWords(vote)).toBe("3 cards, 5 dots each; 3 dots of 1 person so far");
  expect(voteInWords({ ...vote, state: "closed" })).toBe("3 cards, 5 dots each; 3 dots of 1 person");
  expect(gotInWords(card("a", 3))).toBe("3 dots of 1 person");
  expect(gotInWords(card("c", null))).toBe("hidden until it is closed");
});

test("dots are drawn on the cards that have some and may be told", () => {
  expect([...dotsOf(vote)]).toEqual([["a", 3]]);
  expect(dotsOf(undefined).size).toBe(0);
});
