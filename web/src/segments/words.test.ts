import { expect, test } from "vitest";
import { commandFilter, jsonFilter, meaning, sizeSentence } from "./words";

test("a live segment says its rule, a static one by which its list was made", () => {
  const means = "persons where trait city = Oslo";
  expect(meaning({ kind: "live", means })).toBe("Persons where trait city = Oslo.");
  expect(meaning({ kind: "static", means })).toBe("A list, made of persons where trait city = Oslo.");
});

test("parentheses around the whole meaning are left out, others stay", () => {
  expect(meaning({ kind: "live", means: "persons (who did A and not (who did B))" })).toBe(
    "Persons who did A and not (who did B).",
  );
  expect(meaning({ kind: "live", means: "persons (who did A) or (who did B)" })).toBe(
    "Persons (who did A) or (who did B).",
  );
});

test("a size is told with its share, and without one where nobody counts", () => {
  expect(sizeSentence("in Oslo", { n: 1, of: 4, share: 0.25 })).toBe(
    "1 person is in “in Oslo”, 25.0\u202f% of all who count.",
  );
  expect(sizeSentence("x", { n: 0, of: 0, share: null })).toBe("0 persons are in “x”.");
});

test("a name with spaces is quoted on the command line, and escaped in JSON", () => {
  expect(commandFilter("redeemers")).toBe("--segment saved:redeemers");
  expect(commandFilter("in Oslo")).toBe('--segment "saved:in Oslo"');
  expect(jsonFilter("in Oslo")).toBe('"segment": {"saved": "in Oslo"}');
});
