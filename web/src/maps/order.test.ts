import { expect, test } from "vitest";
import type { MapSummary } from "./api";
import { found, ordered, orderOf } from "./order";

const map = (slug: string, changes: Partial<MapSummary>): MapSummary => ({
  slug,
  title: slug,
  question: null,
  owner: null,
  stages: 1,
  steps: 4,
  bound: 2,
  revision: 1,
  savedAt: "2026-01-01T00:00:00Z",
  shape: [{ title: "Begin", bound: [true, false] }],
  ...changes,
});

const MAPS = [
  map("café", { title: "At the café", savedAt: "2026-01-03T00:00:00Z", bound: 4 }),
  map("bank", { title: "A loan", owner: "Credit desk", savedAt: "2026-01-02T00:00:00Z", bound: 0, steps: 9 }),
  map("shop", { title: "Shopping", question: "Who comes back?" }),
];

const slugs = (maps: MapSummary[]) => maps.map((each) => each.slug);

test("the map that was changed last comes first, unless another order is chosen", () => {
  expect(slugs(ordered(MAPS, orderOf(null)))).toEqual(["café", "bank", "shop"]);
  expect(slugs(ordered(MAPS, "title"))).toEqual(["bank", "café", "shop"]);
  expect(slugs(ordered(MAPS, "bound"))).toEqual(["bank", "shop", "café"]);
  expect(slugs(ordered(MAPS, "steps"))).toEqual(["bank", "café", "shop"]);
  expect(orderOf("nonsense")).toBe("changed");
});

test("a map is found by words of its title, question, owner or stages, whatever their accents", () => {
  expect(slugs(found(MAPS, "CAFE"))).toEqual(["café"]);
  expect(slugs(found(MAPS, "desk credit"))).toEqual(["bank"]);
  expect(slugs(found(MAPS, "back"))).toEqual(["shop"]);
  expect(slugs(found(MAPS, "begin"))).toEqual(["café", "bank", "shop"]);
  expect(found(MAPS, "nowhere")).toEqual([]);
  expect(found(MAPS, "")).toHaveLength(3);
});
