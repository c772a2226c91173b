import { describe, expect, it } from "vitest";
import type { Evidence } from "./document";
import { gradeOf, gradeOfCard, gradeOfStep } from "./evidence";

const TODAY = new Date("2026-06-30T12:00:00Z");
const of = (more: Partial<Evidence>): Evidence => ({ key: "e", kind: "survey", title: "E", ...more });

describe("evidence", () => {
  it("ages by itself", () => {
    const count = { kind: "query" as const, n: 500 };
    expect(gradeOf(of({ ...count, date: "2026-04-01" }), TODAY)).toBe("measured");
    expect(gradeOf(of({ ...count, date: "2026-03-31" }), TODAY)).toBe("sampled");
    expect(gradeOf(of({ ...count, date: "2025-06-30" }), TODAY)).toBe("sampled");
    expect(gradeOf(of({ ...count, date: "2025-06-29" }), TODAY)).toBe("anecdotal");
    expect(gradeOf(of({ ...count, date: "2024-06-29" }), TODAY)).toBe("guessed");
  });

  it("needs enough people", () => {
    expect(gradeOf(of({ n: 30, date: "2026-06-01" }), TODAY)).toBe("sampled");
    expect(gradeOf(of({ n: 29, date: "2026-06-01" }), TODAY)).toBe("anecdotal");
    expect(gradeOf(of({}), TODAY)).toBe("anecdotal");
  });

  it("counts by its best", () => {
    const known = [of({ key: "a" }), of({ key: "b", n: 40, date: "2026-06-01" })];
    const card = { key: "c", step: "s", text: "words" };
    expect(gradeOfCard(card, known, TODAY)).toBe("guessed");
    expect(gradeOfCard({ ...card, source: "a talk" }, known, TODAY)).toBe("anecdotal");
    expect(gradeOfCard({ ...card, evidence: ["a", "b"] }, known, TODAY)).toBe("sampled");
    expect(gradeOfStep({ key: "s", title: "S" }, true, known, TODAY)).toBe("measured");
    expect(gradeOfStep({ key: "s", title: "S", evidence: ["a"] }, false, known, TODAY)).toBe("anecdotal");
  });
});
