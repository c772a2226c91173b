import { describe, expect, test } from "vitest";
import type { MapDocument } from "./document";
import { cardsOver, touchpoints } from "./touchpoints";

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
      {
        title: "Till",
        channel: "store",
        observed: { channel: "store", n: 410, share: 1 },
        asserted: true,
        unseen: false,
      },
    ]);
  });

  test("what the team names and no event shows comes last", () => {
    const found = touchpoints(document, [card("App"), card("Letter")], [{ channel: "mail", n: 3, share: 1 }]);
    expect(found.map((t) => [t.title, t.channel, t.observed?.n ?? null, t.unseen])).toEqual([
      ["Letter", "mail", 3, false],
      ["App", "app", null, true],
    ]);
    // Before anything is measured nothing can be missing.
    expect(touchpoints(document, [card("App")], null)[0]?.unseen).toBe(false);
  });

  test("a card may name its channel among other words, but not inside one", () => {
    expect(touchpoints(document, [card("Letter with coupons")], null)[0]).toMatchObject({
      channel: "mail",
      title: "Letter",
    });
    expect(touchpoints(document, [card("Newsletter")], null)[0]).toMatchObject({
      channel: "newsletter",
      title: "Newsletter",
    });
  });

  test("a card over two steps stands at both", () => {
    const over = (index: number) =>
      cardsOver([{ ...card("Till"), step: "b", span: 2 }], ["a", "b", "c", "d"], index).length;
    expect([0, 1, 2, 3].map(over)).toEqual([0, 1, 1, 0]);
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
