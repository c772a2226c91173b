import { describe, expect, test } from "vitest";
import { typesInWords, valueInWords } from "./words";

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
