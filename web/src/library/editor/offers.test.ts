import { describe, expect, it } from "vitest";
import type { Item } from "../api";
import { offersFor, pointed } from "./offers";

const item = (title: string, maps = 0, alsoKnownAs: string[] = []): Item => ({
  kind: "touchpoint",
  key: title.toLowerCase().replace(/\W+/g, "-"),
  title,
  description: null,
  tags: [],
  owner: null,
  alsoKnownAs,
  fields: {},
  grade: null,
  value: null,
  revision: 1,
  uses: maps,
  maps,
});

const titles = (items: Item[]): string[] => items.map((each) => each.title);

describe("items offered to what is typed", () => {
  const items = [item("Card reader", 1), item("Cash desk", 3, ["Till"]), item("Letter with card", 5)];

  it("have its words in one of their names, those that begin so first, then the most used", () => {
    expect(titles(offersFor(items, "ca"))).toEqual(["Cash desk", "Card reader", "Letter with card"]);
    expect(titles(offersFor(items, "TILL"))).toEqual(["Cash desk"]);
    expect(titles(offersFor(items, "reader card"))).toEqual(["Card reader"]);
    expect(offersFor(items, "phone")).toEqual([]);
  });

  it("come from the second letter on, or at once if somebody asks for them", () => {
    expect(offersFor(items, "c")).toEqual([]);
    expect(titles(offersFor(items, "", true))).toEqual(["Letter with card", "Cash desk", "Card reader"]);
  });

  it("are so many that one sees them all", () => {
    const many = Array.from({ length: 20 }, (_, i) => item(`Till ${i}`));
    expect(offersFor(many, "till")).toHaveLength(6);
  });
});

describe("what is pointed at", () => {
  it("goes down and up, and past both ends to nothing", () => {
    expect(pointed(undefined, 1, 2)).toBe(0);
    expect(pointed(0, 1, 2)).toBe(1);
    expect(pointed(1, 1, 2)).toBeUndefined();
    expect(pointed(undefined, -1, 2)).toBe(1);
    expect(pointed(0, -1, 2)).toBeUndefined();
  });
});
