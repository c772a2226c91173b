import type { KeyboardEvent } from "react";
import { expect, test } from "vitest";
import type { Lane } from "../document";
import { feeling } from "../grid/pullPoint";
import { curveOf, EMOTION, TENSION } from "./curveScale";
import { cardOn, emotionKey } from "./structureKeys";

const arc: Lane = {
  key: "arc",
  type: "DRAMATIC_ARC",
  title: "Arc",
  cards: [
    { key: "a", step: "visit", text: "", tension: 4 },
    { key: "b", step: "pay", text: "The bill" },
  ],
};

const key = (name: string) =>
  ({ key: name, ctrlKey: false, metaKey: false, altKey: false }) as unknown as KeyboardEvent;

test("tension from 1 to 5 is drawn as levels from −2 to 2", () => {
  expect(
    [1, 2, 3, 4, 5].map((tension) => TENSION.levelOf({ key: "c", step: "s", text: "", tension })),
  ).toEqual([-2, -1, 0, 1, 2]);
  expect([-2, -1, 0, 1, 2].map(TENSION.valueOf)).toEqual([1, 2, 3, 4, 5]);
  expect([-2, 0, 2].map(TENSION.words)).toEqual(["1", "3", "5"]);
  expect([-2, 0, 2].map(EMOTION.words)).toEqual(["−2", "0", "+2"]);
  expect(TENSION.levelOf({ key: "c", step: "s", text: "words" })).toBeUndefined();
});

test("which lanes are curves", () => {
  expect(curveOf({ type: "DRAMATIC_ARC" })).toBe(TENSION);
  expect(curveOf({ type: "EMOTION_CURVE" })).toBe(EMOTION);
  expect(curveOf({ type: "PAINS" })).toBeUndefined();
});

test("plus and minus raise and lower the tension, begin it in the middle, and stop at the ends", () => {
  expect(emotionKey(key("+"), arc, "visit", "new", TENSION)).toEqual([
    { op: "set", kind: "card", key: "a", field: "tension", value: 5 },
  ]);
  const most = { ...arc, cards: [{ key: "a", step: "visit", text: "", tension: 5 }] };
  expect(emotionKey(key("+"), most, "visit", "new", TENSION)).toEqual([]);
  expect(emotionKey(key("-"), arc, "pay", "new", TENSION)).toEqual([
    { op: "set", kind: "card", key: "b", field: "tension", value: 3 },
  ]);
  expect(emotionKey(key("+"), arc, "tell", "new", TENSION)).toEqual([
    { op: "add", kind: "card", into: "arc", value: { key: "new", step: "tell", text: "", tension: 3 } },
  ]);
});

test("a point that is pulled keeps its tension, and words without one stay on the arc", () => {
  expect(feeling(arc, "visit", arc.cards[0], -2, TENSION)).toEqual([
    { op: "set", kind: "card", key: "a", field: "tension", value: 1 },
  ]);
  expect(cardOn(arc, "pay", TENSION)?.key).toBe("b");
  expect(cardOn({ ...arc, type: "EMOTION_CURVE" }, "pay", EMOTION)).toBeUndefined();
});
