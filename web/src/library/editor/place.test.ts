import { describe, expect, it } from "vitest";
import type { Lane, MapDocument } from "../../map/document";
import type { Item } from "../api";
import { libraryAddress, readLibraryAddress } from "./address";
import { cardOf, itemsFor, lanesFor, linkOf } from "./place";

const lane = (key: string, type: string): Lane => ({ key, type, title: key, cards: [] });

const map: MapDocument = {
  slug: "shop",
  title: "Shop",
  zone: "UTC",
  subject: { scope: "person", one: "person", many: "persons" },
  channels: [{ key: "store", title: "Store", item: "shops" }],
  stages: [],
  lanes: [lane("thoughts", "THOUGHTS"), lane("feelings", "EMOTION_CURVE"), lane("contact", "TOUCHPOINTS")],
};

const till = {
  kind: "touchpoint",
  key: "till",
  title: "Till",
  fields: { channel: "shops" },
} as unknown as Item;
const pain = { kind: "insight", key: "queue", title: "The queue", fields: {} } as unknown as Item;

describe("an item on the map", () => {
  it("is a card with its words, its key and the channel the map knows", () => {
    expect(cardOf(map, till, { lane: "contact", step: "pay" }, "c1")).toEqual([
      {
        op: "add",
        kind: "card",
        into: "contact",
        value: { key: "c1", step: "pay", text: "Till", item: "till", channel: "store" },
      },
    ]);
    expect(cardOf(map, pain, { lane: "thoughts", step: "pay" }, "c1")).toMatchObject([
      { value: { key: "c1", step: "pay", text: "The queue", item: "queue" } },
    ]);
  });

  it("goes to no curve and to no lane that is not there", () => {
    expect(cardOf(map, till, { lane: "feelings", step: "pay" })).toEqual([]);
    expect(cardOf(map, till, { lane: "none", step: "pay" })).toEqual([]);
    expect(lanesFor(map, till).map((each) => each.key)).toEqual(["contact", "thoughts"]);
  });

  it("is offered where cards are of its kind, or any will do", () => {
    expect(itemsFor([till, pain], lane("x", "TOUCHPOINTS"))).toEqual([till]);
    expect(itemsFor([till, pain], lane("x", "PAINS"))).toEqual([pain]);
    expect(itemsFor([till, pain], lane("x", "THOUGHTS"))).toEqual([till, pain]);
    expect(itemsFor([till, pain], lane("x", "DRAMATIC_ARC"))).toEqual([]);
  });

  it("gives a card that is there its key, and its words where they are others", () => {
    expect(linkOf({ key: "c1", text: "Till" }, till)).toHaveLength(1);
    expect(linkOf({ key: "c1", text: "The till" }, till)).toMatchObject([
      { field: "item", value: "till" },
      { field: "text", value: "Till" },
    ]);
  });
});

describe("the address of the library beside a map", () => {
  it("names a kind and an item, and reads what it wrote", () => {
    for (const address of [{}, { kind: "touchpoint" }, { kind: "touchpoint", item: "till" }] as const) {
      expect(readLibraryAddress(libraryAddress(address))).toEqual(address);
    }
    expect(libraryAddress({})).toBe("library");
    expect(readLibraryAddress("library:gadget:x")).toEqual({ item: "x" });
  });
});
