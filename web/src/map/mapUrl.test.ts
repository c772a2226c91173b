import { describe, expect, test } from "vitest";
import { type MapUrl, mapHref, readMapUrl, withoutPanel } from "./mapUrl";

const read = (href: string) => readMapUrl(new URL(href, "http://localhost"));

describe("map address", () => {
  test("what was written is read back", () => {
    const states: MapUrl[] = [
      { slug: "campaign-to-loyal", view: "map" },
      { slug: "campaign-to-loyal", view: "flow", arc: { from: "offer", to: "redeem" }, least: 12 },
      { slug: "a map/with slash", view: "table", mode: "believed" },
      { slug: "m", view: "flow", arc: { from: "offer" } },
      {
        slug: "m",
        view: "map",
        mode: "difference",
        persona: "families",
        from: "2017-01-01",
        to: "2017-04-01",
        step: "redeem",
        list: "droppedAfter",
        channel: "store",
      },
      { slug: "m", view: "map", purpose: "marketing", bots: "only", knownAt: "2026-03-01" },
      { slug: "m", view: "map", persona: "families", present: 3 },
      { slug: "m", view: "table", bots: "include", knownAt: "2026-03-01T12:00:30+02:00" },
      { slug: "m", view: "map", revision: 12, knownAt: "2026-03-01" },
      { slug: "m", view: "flow", path: "offer~redeem" },
      { slug: "m", view: "personas", personas: "overlap" },
      {
        slug: "m",
        view: "compare",
        other: "to-be@3",
        otherPersona: "families",
        otherFrom: "2017-01-01",
        otherTo: "2017-04-01",
        otherKnownAt: "now",
      },
    ];
    for (const state of states) expect(read(mapHref(state))).toEqual(state);
  });

  test("nonsense in the address falls back to the defaults", () => {
    expect(
      read(
        "/maps/m?view=pie&mode=hoped&from=yesterday&list=all&arc=x&least=-3&bots=robots&knownAt=then&purpose=&present=0&revision=0&other=A%20map@x&otherKnownAt=then&otherFrom=x",
      ),
    ).toEqual({
      slug: "m",
      view: "map",
    });
  });

  test("a moment that never was is none", () => {
    for (const wrong of ["2026-13-01", "2026-03-01T25:00:00Z", "2026-03-01T12:00:00", "1 March"]) {
      expect(read(`/maps/m?knownAt=${encodeURIComponent(wrong)}`), wrong).toEqual({ slug: "m", view: "map" });
    }
  });

  test("other addresses are not a map", () => {
    expect(read("/maps/")).toBeNull();
    expect(read("/people/712")).toBeNull();
    expect(read("/maps/a/b")).toBeNull();
  });

  test("closing the panel keeps every other choice", () => {
    const open = read("/maps/m?mode=happened&persona=p&bots=only&step=redeem&list=reached&channel=store");
    expect(open && mapHref(withoutPanel(open))).toBe("/maps/m?mode=happened&persona=p&bots=only");
  });

  test("carries the table's rows, order and filters, and the stages that are folded", () => {
    const address =
      "/maps/m?view=table&rows=steps&sort=-n&find=till&stage=buy&only=no-binding%2Cstale&folded=look%2Cbuy";
    const state = readMapUrl(new URL(`http://x${address}`));
    expect(state).toMatchObject({
      table: {
        rows: "steps",
        sort: { column: "n", isDown: true },
        find: "till",
        stage: "buy",
        only: ["no-binding", "stale"],
      },
      folded: ["look", "buy"],
    });
    expect(state && mapHref(state)).toBe(address);
  });
});
