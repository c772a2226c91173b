import { expect, test } from "vitest";
import type { ReviewLine } from "../map/govern/reviews";
import { isKept, KEPT, keptOf, noneWords } from "./kept";

const line = (state: ReviewLine["state"], signOff: ReviewLine["signOff"]): ReviewLine => ({
  slug: "shop",
  title: "Shop",
  owner: null,
  lifecycle: "draft",
  state,
  dueOn: null,
  reviewed: null,
  reviewEvery: null,
  signOff,
  signed: "",
  reasons: [],
});

test("maps are told apart by how they are kept true", () => {
  const kept = (owner: string | null, review: ReviewLine | undefined) =>
    KEPT.map(({ key }) => key).filter((key) => isKept(key, { owner }, review));
  expect(kept("A", line("overdue", "signed"))).toEqual(["all", "due", "overdue"]);
  expect(kept("A", line("due", "changed"))).toEqual(["all", "due", "unsigned"]);
  expect(kept(null, line("in_time", "unsigned"))).toEqual(["all", "unsigned", "nobody"]);
  expect(kept("A", undefined)).toEqual(["all"]);
});

test("what the address says is known, or means all", () => {
  expect(keptOf("overdue")).toBe("overdue");
  expect(keptOf("broken")).toBe("all");
  expect(noneWords("tea", "all", false)).toBe("No map speaks of “tea”.");
  expect(noneWords("", "overdue", false)).toBe("No map whose review is overdue is here.");
  expect(noneWords("", "due", true)).toContain("Looking");
});
