import { describe, expect, test } from "vitest";
import { bindingOf, draftOf, missing, moved, scoreIn, wayOf, withNew } from "./scores";

const trait = (title: string) => ({ title, value: 10, low: "no", high: "yes" });

describe("scored traits", () => {
  test("a new one stands last, in the middle, under a name of its own", () => {
    const [first, second] = withNew(withNew([]));
    expect(first).toEqual({ title: "New trait", value: 50, low: "little", high: "much" });
    expect(second?.title).toBe("New trait 2");
  });

  test("one is moved within the list and not out of it", () => {
    const list = [trait("a"), trait("b"), trait("c")];
    expect(moved(list, 0, 1).map(({ title }) => title)).toEqual(["b", "a", "c"]);
    expect(moved(list, 2, -1).map(({ title }) => title)).toEqual(["a", "c", "b"]);
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 2, 1)).toBe(list);
  });

  test("a score is whole and on the scale", () => {
    expect(["70", " 12,6 ", "-3", "400", "", "x"].map(scoreIn)).toEqual([
      70,
      13,
      0,
      100,
      undefined,
      undefined,
    ]);
  });

  test("a binding is written as it was read", () => {
    for (const binding of [
      { trait: "visits", from: 7.5, to: -1 },
      { trait: "club", in: ["yes", true, 3, "3"] },
    ]) {
      expect(bindingOf(wayOf(binding), draftOf(binding))).toEqual(binding);
    }
    expect(wayOf(undefined)).toBe("none");
  });

  test("what is not whole yet is no binding, and says what is missing", () => {
    const empty = draftOf(undefined);
    expect(missing("none", empty)).toBeUndefined();
    expect(missing("average", empty)).toContain("Name the trait");
    expect(missing("average", { ...empty, trait: "a", from: "1" })).toContain("stand for 0");
    expect(missing("average", { ...empty, trait: "a", from: "1", to: "1" })).toContain("same number");
    expect(missing("share", { ...empty, trait: "a", values: " , " })).toContain("commas");
    expect(bindingOf("average", { ...empty, trait: "a", from: "−1", to: "2,5" })).toEqual({
      trait: "a",
      from: -1,
      to: 2.5,
    });
  });
});
