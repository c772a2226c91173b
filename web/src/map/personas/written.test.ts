import { expect, test } from "vitest";
import type { Persona } from "../document";
import { BODY, beside, changeOf, emptyOf, HEAD, wordsOf } from "./written";

const persona: Persona = { key: "p", title: "Families", goals: ["Eat well", "Save time"], quote: "Hurry!" };
const [title, role, quote] = HEAD as [(typeof HEAD)[0], (typeof HEAD)[0], (typeof HEAD)[0]];
const goals = BODY[1] as (typeof BODY)[0];

test("a list is written one a line, and kept without blanks", () => {
  expect(wordsOf(persona, goals)).toBe("Eat well\nSave time");
  expect(changeOf(persona, goals, " Eat well \n\n Rest")).toEqual([
    { op: "set", kind: "persona", key: "p", field: "goals", value: ["Eat well", "Rest"] },
  ]);
  expect(changeOf(persona, goals, "Eat well\nSave time\n")).toEqual([]);
  expect(changeOf(persona, goals, " ")).toEqual([{ op: "set", kind: "persona", key: "p", field: "goals" }]);
});

test("a persona keeps its name", () => {
  expect(changeOf(persona, title, "  ")).toEqual([]);
  expect(changeOf(persona, title, "Big families")).toHaveLength(1);
});

test("what is empty is offered, what is written follows each other", () => {
  expect(emptyOf(persona).map(({ name }) => name)).toContain("role");
  expect(emptyOf(persona).map(({ name }) => name)).not.toContain("goals");
  expect(beside(persona, title, 1)?.name).toBe("quote");
  expect(beside(persona, quote, 1)?.name).toBe("goals");
  expect(beside(persona, role, -1)?.name).toBe("title");
  expect(beside(persona, title, -1)).toBeUndefined();
});
