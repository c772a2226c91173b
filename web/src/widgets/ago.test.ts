import { describe, expect, test } from "vitest";
import { ago, rate } from "./ago";

describe("ago", () => {
  const now = Date.parse("2026-03-01T12:00:00Z");
  test.each([
    ["2026-03-01T12:00:00Z", "now"],
    ["2026-03-01T11:59:58Z", "2 s ago"],
    ["2026-03-01T11:59:00Z", "1 min ago"],
    ["2026-03-01T10:00:01Z", "1 h ago"],
    ["2026-02-27T12:00:00Z", "2 d ago"],
    ["2026-03-01T12:00:09Z", "now"],
  ])("%s is %s", (iso, words) => expect(ago(iso, now)).toBe(words));

  test("what never was is never", () => expect(ago(null, now)).toBe("never"));
});

describe("rate", () => {
  test.each([
    [0, "0"],
    [0.05, "<0.1"],
    [0.5, "0.5"],
    [12.4, "12"],
    [12_345, "12,345"],
  ])("%d a second reads %s", (perSecond, words) => expect(rate(perSecond)).toBe(words));
});
