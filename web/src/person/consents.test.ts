import { describe, expect, test } from "vitest";
import {
  type ConsentState,
  circumstances,
  instantOf,
  latestWords,
  type OfPurpose,
  reasonInWords,
  type Said,
  wordOf,
  wordsOf,
} from "./consents";

const said = (
  time: string,
  identity: string,
  words: Record<string, ConsentState>,
  policy?: string,
): Said => ({
  seq: Date.parse(time),
  time,
  received: null,
  identity,
  source: "crm",
  event: "Consent stated",
  words,
  policy: policy ?? null,
});

const marketing = (allowed: boolean, basis = "consent"): OfPurpose => ({
  purpose: "marketing",
  basis,
  allowed,
  state: null,
  since: null,
  rule: "",
});

const CATEGORIES = ["advertising", "marketing"];

describe("what a person said of a purpose", () => {
  test("of two categories of one event the stricter word is its word", () => {
    const both = said("2026-03-01T10:00:00Z", "712", { marketing: "granted", advertising: "withdrawn" });
    expect(wordOf(both, CATEGORIES)).toBe("withdrawn");
  });

  test("the word for every category stands where none of the purpose is named", () => {
    const all = said("2026-03-01T10:00:00Z", "712", { "*": "refused", analytics: "granted" });
    expect(wordOf(all, CATEGORIES)).toBe("refused");
    expect(wordOf(all, ["analytics"])).toBe("granted");
    expect(wordOf(said("2026-03-01T10:00:00Z", "712", { analytics: "granted" }), CATEGORIES)).toBeUndefined();
  });

  test("each identity keeps its own latest word", () => {
    const words = wordsOf(
      [
        said("2026-03-03T10:00:00Z", "phone", { marketing: "withdrawn" }),
        said("2026-03-02T10:00:00Z", "laptop", { advertising: "granted" }),
        said("2026-03-02T09:00:00Z", "laptop", { analytics: "refused" }),
        said("2026-03-01T10:00:00Z", "phone", { marketing: "granted" }),
      ],
      CATEGORIES,
    );
    expect(words).toHaveLength(3);
    expect(latestWords(words).map(({ said, state }) => `${said.identity} ${state}`)).toEqual([
      "phone withdrawn",
      "laptop granted",
    ]);
  });

  test("a later yes of an identity stands before its earlier no", () => {
    const words = wordsOf(
      [
        said("2026-03-03T10:00:00Z", "phone", { marketing: "granted" }),
        said("2026-03-01T10:00:00Z", "phone", { marketing: "withdrawn" }),
      ],
      CATEGORIES,
    );
    expect(latestWords(words).map((word) => word.state)).toEqual(["granted"]);
  });

  test("of two words of one moment the stricter counts, whichever comes first", () => {
    const yes = said("2026-03-01T11:00:00+01:00", "712", { marketing: "granted" });
    const no = said("2026-03-01T10:00:00Z", "712", { marketing: "refused" });
    for (const both of [
      [yes, no],
      [no, yes],
    ]) {
      expect(latestWords(wordsOf(both, CATEGORIES)).map((word) => word.state)).toEqual(["refused"]);
    }
  });
});

describe("why a person counts", () => {
  const yes = { state: "granted" as const, said: said("2026-03-02T10:00:00Z", "laptop", {}) };
  const no = { state: "withdrawn" as const, said: said("2026-03-01T10:00:00Z", "phone", {}) };

  test("says what happens of whom nothing is known", () => {
    expect(reasonInWords(marketing(false), [], "refused")).toBe(
      "Nothing was said. Basis consent: without a word one does not count.",
    );
    expect(reasonInWords(marketing(true, "legitimate_interests"), [], "allowed")).toBe(
      "Nothing was said. Basis legitimate interests: without a word one counts.",
    );
  });

  test("says where words change nothing", () => {
    expect(reasonInWords(marketing(true, "contract"), [no], "allowed")).toBe(
      "The basis is contract: what is said does not change it.",
    );
  });

  test("tells a no among several from a no that was taken back", () => {
    expect(reasonInWords(marketing(true), [yes], "refused")).toBe("The latest word is yes.");
    expect(reasonInWords(marketing(false), [no], "refused")).toBe("The latest word is no.");
    expect(reasonInWords(marketing(true), [yes, yes], "refused")).toBe(
      "The latest word of each identity is yes.",
    );
    expect(reasonInWords(marketing(false), [yes, no], "refused")).toContain("one is not");
    expect(reasonInWords(marketing(true), [yes, no], "refused")).toContain("took back the no");
  });

  test("circumstances leave out a policy nobody told", () => {
    expect(circumstances(said("2026-03-01T10:00:00Z", "712", {}))).toBe("1 Mar 2026 · by 712 · from crm");
    expect(circumstances(said("2026-03-01T10:00:00Z", "712", {}, "v2"))).toBe(
      "1 Mar 2026 · by 712 · from crm · policy v2",
    );
  });

  test("a time on the reader's clock is sent as an instant", () => {
    expect(instantOf("")).toBeUndefined();
    expect(instantOf("2026-03-01T10:30")).toBe(new Date(2026, 2, 1, 10, 30).toISOString());
  });
});
