import { expect, test } from "vitest";
import { roleWords } from "./signatures";

test("who is the approver is known however the name is spaced and capitalised", () => {
  expect(roleWords("Head of CX", "  head of  cx ")).toContain("You sign it off");
  expect(roleWords("Head of CX", "Analyst")).toBe("You sign as a reader. Only Head of CX signs it off.");
  expect(roleWords("Head of CX", "")).toContain("as a reader");
  expect(roleWords(null, "Analyst")).toContain("names no approver");
});
