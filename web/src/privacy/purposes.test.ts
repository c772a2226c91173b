import { describe, expect, test } from "vitest";
import type { ConsentRules } from "./api";
import {
  categoriesProblem,
  draftOf,
  firstProblem,
  isChanged,
  nameProblem,
  type PurposeDraft,
  rulesOf,
  withBasis,
  withChanged,
  withNew,
  without,
} from "./purposes";

const RULES: ConsentRules = {
  purposes: [
    {
      name: "analytics",
      basis: "legitimate_interests",
      ifUnknown: "allowed",
      categories: ["analytics", "c0002"],
      rule: "told",
    },
    { name: "marketing", basis: "consent", ifUnknown: "refused", categories: ["advertising", "marketing"] },
  ],
  standard: "marketing",
};

const draft = (name: string, categories = ""): PurposeDraft => ({
  id: 7,
  name,
  basis: "consent",
  ifUnknown: "refused",
  categories,
});

describe("purposes while they are edited", () => {
  test("what was not touched is not changed", () => {
    expect(isChanged(draftOf(RULES), RULES)).toBe(false);
    expect(rulesOf(draftOf(RULES)).standard).toBe("marketing");
    expect(rulesOf(draftOf(RULES)).purposes[0]?.categories).toEqual(["c0002"]);
  });

  test("a purpose that is renamed stays the standard one", () => {
    const known = draftOf(RULES);
    const second = known.purposes[1];
    if (!second) throw new Error("two purposes were given");
    const renamed = rulesOf(withChanged(known, { ...second, name: "news " }));
    expect(renamed.standard).toBe("news");
    expect(isChanged(withChanged(known, { ...second, name: "news" }), RULES)).toBe(true);
  });

  test("without the standard purpose there is none", () => {
    expect(rulesOf(without(draftOf(RULES), 1)).standard).toBeNull();
    expect(rulesOf(without(draftOf(RULES), 0)).standard).toBe("marketing");
    expect(rulesOf(withNew(without(draftOf(RULES), 1))).standard).toBeNull();
  });

  test("a new one has a number of its own, also after another was removed", () => {
    const twice = withNew(without(withNew(draftOf(RULES)), 0));
    const ids = twice.purposes.map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(withNew({ purposes: [], standard: null }).purposes[0]?.id).toBe(0);
  });

  test("a basis that heeds no words counts everyone", () => {
    const lawful = { ...draft("fraud"), basis: "legal_obligation" as const };
    expect(rulesOf({ purposes: [lawful], standard: null }).purposes[0]?.ifUnknown).toBe("allowed");
    expect(withBasis(draft("a"), "legitimate_interests").ifUnknown).toBe("allowed");
    expect(withBasis(draft("a"), "consent").ifUnknown).toBe("refused");
  });

  test("a name is small letters, digits, _ and -, and there once", () => {
    for (const sound of ["a", "email_marketing-2", "a".repeat(64)]) {
      expect(nameProblem(draft(sound), [])).toBeNull();
    }
    for (const wrong of ["", " ", "Marketing", "2nd", "e mail", "a".repeat(65)]) {
      expect(nameProblem(draft(wrong), []), wrong).not.toBeNull();
    }
    const twin = { ...draft("a"), id: 8 };
    expect(nameProblem(draft("a"), [draft("a"), twin])).toContain("twice");
    expect(firstProblem({ purposes: [draft("a"), twin], standard: null })).toContain("twice");
    expect(firstProblem({ purposes: [draft("a"), { ...twin, name: "b" }], standard: null })).toBeNull();
  });

  test("categories are named one by one, at most 32 with the name, none too long", () => {
    const numbered = (n: number) => Array.from({ length: n }, (_, i) => `c${i}`).join("\n");
    expect(categoriesProblem(draft("a", numbered(31)))).toBeNull();
    expect(categoriesProblem(draft("a", numbered(32)))).toContain("33");
    expect(categoriesProblem(draft("a", `${numbered(31)}\nA\nC0`))).toBeNull();
    expect(categoriesProblem(draft("a", " * "))).toContain("every category");
    expect(categoriesProblem(draft("a", "x".repeat(128)))).toBeNull();
    expect(categoriesProblem(draft("a", "x".repeat(129)))).toContain("129");
  });
});
