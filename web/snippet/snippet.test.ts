import { describe, expect, test } from "vitest";
import { bare, bareText, campaignOf } from "./address";
import { propertiesOf } from "./clicks";
import { burst, type Click } from "./frustration";
import { depthsReached } from "./scroll";
import { readSettings } from "./settings";
import { newId } from "./visitor";
import { Interactions, LayoutShifts } from "./vitals";

describe("settings", () => {
  test("Footpath is where the script comes from, under a path too", () => {
    expect(readSettings("https://a.example/footpath.js?v=1", { key: "K" }).host).toBe("https://a.example");
    expect(readSettings("https://a.example/cdp/footpath.js", { key: "K" }).host).toBe(
      "https://a.example/cdp",
    );
    expect(readSettings("https://cdn.example/x.js", { key: "K", host: "https://b.example/" }).host).toBe(
      "https://b.example",
    );
  });

  test("a setting that is none says what would be one", () => {
    const wrong = (data: Record<string, string>) => () => readSettings("/footpath.js", data);
    expect(wrong({})).toThrow("data-key: is missing; needs the write key of a source");
    expect(wrong({ key: "K", storage: "yes" })).toThrow('data-storage: is "yes"; needs granted or denied');
    expect(wrong({ key: "K", without: "scroll, vital" })).toThrow('data-without: is "vital"; needs pages or');
    expect([...readSettings("/footpath.js", { key: "K", without: "scroll, vitals" }).without]).toEqual([
      "scroll",
      "vitals",
    ]);
  });
});

describe("addresses", () => {
  test("lose their query and fragment", () => {
    expect(bare("https://a.example/b?mail=x#y")).toBe("https://a.example/b");
    expect(bare("https://a.example/b#y?z")).toBe("https://a.example/b");
    expect(bare("")).toBe("");
  });

  test("lose them in the lines of a stack, but not line and column", () => {
    expect(
      bareText("at f (https://a.example/s.js?key=1&b=2:10:5)\nat https://a.example/t.js#x:7:1", 500),
    ).toBe("at f (https://a.example/s.js:10:5)\nat https://a.example/t.js:7:1");
    expect(bareText("why? a#b", 500)).toBe("why? a#b");
    expect(bareText("abcdef", 3)).toBe("abc");
  });

  test("a text of a million signs that looks like addresses is bare in no time", () => {
    const text = "https://a?".repeat(100_000);
    const from = performance.now();
    bareText(text, 500);
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  test("tell the campaign in the words of Segment", () => {
    expect(campaignOf("?utm_source=letter&utm_campaign=spring&q=1")).toEqual({
      source: "letter",
      name: "spring",
    });
    expect(campaignOf("?q=1")).toBeUndefined();
  });
});

test("attributes become properties, but for our own", () => {
  const attributes = Object.entries({
    "data-footpath-event": "Bought",
    "data-footpath-private": "",
    "data-footpath-order-value": "9",
    "data-other": "x",
    class: "y",
  }).map(([name, value]) => ({ name, value }));
  expect(propertiesOf(attributes)).toEqual({ order_value: "9" });
});

describe("a burst of clicks", () => {
  const length = (...clicks: [number, number, number][]) =>
    clicks.reduce<Click[]>((before, [millis, x, y]) => burst(before, { millis, x, y }), []).length;

  test("is of one second and thirty pixels", () => {
    expect(length([0, 0, 0], [500, 18, 24], [1000, 0, 0])).toBe(3);
    expect(length([0, 0, 0], [500, 0, 0], [1001, 0, 0])).toBe(2);
    expect(length([0, 0, 0], [500, 0, 31], [600, 0, 31])).toBe(2);
  });
});

test("depths are told that are new", () => {
  expect(depthsReached(0, 24.9)).toEqual([]);
  expect(depthsReached(0, 76)).toEqual([25, 50, 75]);
  expect(depthsReached(75, 100)).toEqual([90, 100]);
  expect(depthsReached(100, 100)).toEqual([]);
});

describe("layout shifts", () => {
  const worst = (...shifts: [number, number][]) => {
    const all = new LayoutShifts();
    for (const [startTime, value] of shifts) {
      all.add({ startTime, value });
    }
    return all.worst;
  };

  test("add up while they are less than a second apart", () => {
    expect(worst([100, 0.1], [1099, 0.2])).toBeCloseTo(0.3);
    expect(worst([100, 0.1], [1100, 0.2])).toBeCloseTo(0.2);
    expect(worst()).toBe(0);
  });

  test("add up for five seconds at most", () => {
    const steps = Array.from({ length: 11 }, (_, at): [number, number] => [at * 500, 1]);
    expect(worst(...steps)).toBe(10);
  });
});

describe("interactions", () => {
  test("the longest of fewer than fifty counts, each once with its longest event", () => {
    const all = new Interactions();
    expect(all.inp).toBeUndefined();
    all.add(7, 80);
    all.add(7, 120);
    all.add(14, 64);
    expect(all.inp).toBe(120);
  });

  test("one of every fifty may be worse", () => {
    const all = new Interactions();
    for (let number = 0; number < 50; number++) {
      all.add(number * 7, number === 3 ? 900 : 100 + number);
    }
    expect(all.inp).toBe(149);
  });
});

test("ids are random UUIDs", () => {
  const ids = Array.from({ length: 200 }, newId);
  expect(new Set(ids).size).toBe(200);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
