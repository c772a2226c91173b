import { describe, expect, test } from "vitest";
import type { MapDocument } from "./document";
import { touchpoints } from "./touchpoints";

const document = {
  channels: [
    { key: "store", title: "Till" },
    { key: "mail", title: "Letter" },
  ],
} as MapDocument;

const card = (text: string) => ({ key: text, step: "redeem", text });

describe("touchpoints of a step", () => {
  test("a card meets the observed channel of its title", () => {
    const found = touchpoints(document, [card("Till")], [{ channel: "store", n: 410, share: 1 }]);
    expect(found).toEqual([
      { title: "Till", channel: "store", observed: { channel: "store", n: 410, share: 1 }, asserted: true },
    ]);
  });

  test("what the team names and no event shows comes last", () => {
    const found = touchpoints(document, [card("App"), card("Letter")], [{ channel: "mail", n: 3, share: 1 }]);
    expect(found.map((t) => [t.title, t.channel, t.observed?.n ?? null])).toEqual([
      ["Letter", "mail", 3],
      ["App", "app", null],
    ]);
  });

  test("a channel nobody named is shown under its own title, the larger share first", () => {
    const found = touchpoints(
      document,
      [],
      [
        { channel: "kiosk", n: 2, share: 0.2 },
        { channel: "mail", n: 8, share: 0.8 },
      ],
    );
    expect(found.map((t) => t.title)).toEqual(["Letter", "Kiosk"]);
  });
});
