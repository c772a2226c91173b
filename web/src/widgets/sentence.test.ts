import { describe, expect, test } from "vitest";
import { ruleParts, sentenceParts } from "./sentence";

describe("sentence with emphasis", () => {
  test("braces mark what is emphasised and disappear", () => {
    expect(sentenceParts("The ground is lost at {finding the offer}: 13.5 points.")).toEqual([
      { text: "The ground is lost at ", emphasised: false },
      { text: "finding the offer", emphasised: true },
      { text: ": 13.5 points.", emphasised: false },
    ]);
  });

  test("may begin and end with emphasis, and hold none", () => {
    expect(sentenceParts("{a} and {b}").map((p) => p.emphasised)).toEqual([true, false, true]);
    expect(sentenceParts("plain")).toEqual([{ text: "plain", emphasised: false }]);
    expect(sentenceParts("")).toEqual([]);
  });

  test("a number keeps its per cent sign", () => {
    expect(sentenceParts("4.4 % against")[0]?.text).toBe("4.4\u202f% against");
  });

  test("a brace without its partner is text", () => {
    expect(sentenceParts("1 { 2")).toEqual([{ text: "1 { 2", emphasised: false }]);
  });

  test("names in a rule stand in curly quotes", () => {
    expect(ruleParts("its first “Coupon redeemed” after “I get an offer”.")).toEqual([
      { text: "its first ", emphasised: false },
      { text: "Coupon redeemed", emphasised: true },
      { text: " after ", emphasised: false },
      { text: "I get an offer", emphasised: true },
      { text: ".", emphasised: false },
    ]);
  });
});
