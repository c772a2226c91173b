import { describe, expect, it } from "vitest";
import { figure, placeHref, usedOn } from "./words";

describe("words of the library", () => {
  it("tell the one number of an item", () => {
    expect(figure({ measure: "share", value: 0.4 })).toBe("40.0\u202f%");
    expect(figure({ measure: "persons", value: 1 })).toBe("1 person");
    expect(figure({ measure: null, value: null })).toBeUndefined();
  });

  it("tell where it is used, and lead there", () => {
    expect(usedOn({ uses: 0, maps: 0 })).toBe("nowhere yet");
    expect(usedOn({ uses: 3, maps: 1 })).toBe("3 places on 1 map");
    expect(placeHref({ map: "shop", element: "card:c1" })).toBe("/maps/shop?edit=card%3Ac1");
    expect(placeHref({ map: "shop", element: "channel:web" })).toBe("/maps/shop");
  });
});
