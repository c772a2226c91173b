import { expect, test } from "vitest";
import type { MapDocument } from "../document";
import type { MapUrl } from "../mapUrl";
import { begin, otherMap, presetOf } from "./presets";

const url: MapUrl = { slug: "shop", view: "compare" };
const document = {
  slug: "shop",
  personas: [
    { key: "new", title: "New" },
    { key: "old", title: "Old" },
  ],
  compareWith: "as-is",
} as unknown as MapDocument;
const known = { document, newest: 7, whole: { from: "2017-01-01", to: "2017-01-11" } };

test("each comparison begins with what makes sense", () => {
  expect(begin("personas", url, known)).toMatchObject({ persona: "new", otherPersona: "old" });
  expect(begin("personas", { ...url, persona: "old" }, known)).toMatchObject({
    persona: "old",
    otherPersona: "new",
  });
  expect(begin("maps", url, known)).toMatchObject({ other: "as-is" });
  expect(begin("revisions", { ...url, persona: "old" }, known)).toMatchObject({
    other: "shop@6",
    otherPersona: "old",
  });
  expect(begin("periods", url, known)).toMatchObject({
    from: "2017-01-06",
    to: "2017-01-11",
    otherFrom: "2017-01-01",
    otherTo: "2017-01-06",
  });
});

test("the period before a chosen one is as long as it is", () => {
  expect(begin("periods", { ...url, from: "2017-01-08", to: "2017-01-10" }, known)).toMatchObject({
    otherFrom: "2017-01-06",
    otherTo: "2017-01-08",
  });
});

test("what has to be chosen first is asked for", () => {
  const alone = { ...known, document: { slug: "shop" } as unknown as MapDocument, newest: 1 };
  expect(begin("maps", url, alone)).toBeUndefined();
  expect(begin("personas", url, alone)).toBeUndefined();
  expect(begin("revisions", url, alone)).toBeUndefined();
});

test("an address is known as one of the usual comparisons, however it was made", () => {
  for (const preset of ["personas", "maps", "periods", "revisions"] as const) {
    expect(presetOf({ ...url, ...begin(preset, url, known) })).toBe(preset);
  }
  expect(presetOf(url)).toBeUndefined();
  expect(otherMap("shop@12")).toEqual({ slug: "shop", revision: 12 });
});
