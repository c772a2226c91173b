import { describe, expect, it } from "vitest";
import { newCard, newKey, removalOf, wordsOf } from "./cards";

const card = { key: "c", step: "s", text: "Slow" };
const lane = { key: "l", type: "PAINS", title: "Pains", cards: [card] };

describe("cards", () => {
  it("keep words only if they are others, without space around them", () => {
    expect(wordsOf(card, " Slow ")).toEqual([]);
    expect(wordsOf(card, " Slower\n")).toEqual([
      { op: "set", kind: "card", key: "c", field: "text", value: "Slower" },
    ]);
  });

  it("go away with their last word, unless a feeling stays", () => {
    expect(wordsOf(card, "  ")).toEqual(removalOf([card]));
    expect(wordsOf({ ...card, emotion: 1 }, "")).toMatchObject([{ op: "set", value: "" }]);
  });

  it("are added with words only, under a key the server takes", () => {
    expect(newCard(lane, "s", " ")).toEqual([]);
    expect(newCard(lane, "s", "New", "k")).toEqual([
      { op: "add", kind: "card", into: "l", value: { key: "k", step: "s", text: "New" } },
    ]);
    expect(newKey("card")).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/);
  });
});
