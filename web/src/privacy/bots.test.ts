import { describe, expect, test } from "vitest";
import { amountProblem, botRulesOf, draftsOf, isChanged, patternsProblem } from "./bots";

const RULES = { off: ["load test"], patterns: { "*": ["our monitor"], shop: ["price watch", "probe"] } };

const text = (patterns: string) => ({ source: "*", isOn: true, patterns });

describe("rules of programs while they are edited", () => {
  test("all sources come first, then each that is there or has a rule", () => {
    expect(draftsOf(RULES, ["web", "shop"]).map((each) => each.source)).toEqual([
      "*",
      "load test",
      "shop",
      "web",
    ]);
  });

  test("what was read is written the same", () => {
    expect(botRulesOf(draftsOf(RULES, ["web"]))).toEqual(RULES);
    expect(isChanged(draftsOf(RULES, ["web"]), RULES)).toBe(false);
  });

  test("a source switched off or a text added is a change, a blank line is none", () => {
    const [every, ...rest] = draftsOf(RULES, ["web"]);
    if (!every) throw new Error("all sources are always there");
    expect(isChanged([{ ...every, patterns: "our monitor\n\n" }, ...rest], RULES)).toBe(false);
    expect(isChanged([{ ...every, patterns: "our monitor\nping" }, ...rest], RULES)).toBe(true);
    expect(isChanged([every, ...rest.map((each) => ({ ...each, isOn: false }))], RULES)).toBe(true);
  });

  test("a text has 3 to 256 signs, and there are at most 1,000", () => {
    expect(patternsProblem(text("bot\n"))).toBeNull();
    expect(patternsProblem(text("x".repeat(256)))).toBeNull();
    expect(patternsProblem(text("monitor\nab"))).toBe("“ab” has 2 signs: 3 to 256 are allowed.");
    expect(patternsProblem(text("x".repeat(257)))).toContain("257");
    const many = (n: number) => [text(Array.from({ length: n }, (_, i) => `bot ${i}`).join("\n"))];
    expect(amountProblem(many(1000))).toBeNull();
    expect(amountProblem(many(1001))).toContain("1001");
  });
});
