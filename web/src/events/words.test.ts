import { describe, expect, test } from "vitest";
import { flaggedByName } from "./api";
import { flaggedShare, typesInWords, valueInWords } from "./words";

describe("types in words", () => {
  test("one type is that type", () => expect(typesInWords({ string: 7 })).toBe("string"));
  test("several are told with their shares, the most frequent first", () =>
    expect(typesInWords({ string: 1, number: 3 })).toBe("number 75\u202f%, string 25\u202f%"));
  test("none is nothing", () => expect(typesInWords({})).toBe(""));
});

test("values are shown as they are", () => {
  expect(valueInWords("a b")).toBe("a b");
  expect(valueInWords(12.5)).toBe("12.5");
  expect(valueInWords([1, "x"])).toBe('[1,"x"]');
});

describe("the flagged share of a name", () => {
  test("is a dash where nothing is flagged, and never more than all", () => {
    expect(flaggedShare(0, 7)).toBe("\u2014");
    expect(flaggedShare(3, 7)).toBe("43\u202f%");
    expect(flaggedShare(1, 5000)).toBe("<\u202f1\u202f%");
    expect(flaggedShare(8, 7)).toBe("100\u202f%");
  });
  test("is of the events of that very name", () => {
    const answer = {
      events: 5,
      byName: [
        { name: "Page viewed", events: 3 },
        { name: "Feed read", events: 2 },
      ],
    };
    expect([...flaggedByName(answer)]).toEqual([
      ["Page viewed", 3],
      ["Feed read", 2],
    ]);
  });
});
