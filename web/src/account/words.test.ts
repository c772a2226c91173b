import { expect, test } from "vitest";
import type { Decision } from "./api";
import { decisionInWords, toldBy } from "./words";

const decision = (what: Decision["what"], withdraws: number | null): Decision => ({
  decision: 7,
  what,
  person: "email:eve@example.org",
  time: "2026-03-01T12:00:00Z",
  reason: "",
  withdraws,
  inForce: true,
});

test("a decision names whom it is about, one that takes back the other", () => {
  expect(decisionInWords(decision("add", null))).toBe("email:eve@example.org was added");
  expect(decisionInWords(decision("remove", null))).toBe("email:eve@example.org was removed");
  expect(decisionInWords(decision("undo", 3))).toBe("Decision 3 was taken back");
});

test("a membership names the sources that say so, and the hand", () => {
  expect(toldBy({ sources: ["shop", "crm"], byHand: true })).toBe("shop, crm, by hand");
  expect(toldBy({ sources: [], byHand: true })).toBe("by hand");
});
