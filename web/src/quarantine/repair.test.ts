import { describe, expect, test } from "vitest";
import { readValue, type Step, written } from "./repair";

const step = (op: Step["op"], place: string, other = ""): Step => ({ key: 0, op, place, other });

describe("written", () => {
  test("says each step in the words of the server", () => {
    expect(
      written([
        step("move", " user ", " user_id "),
        step("copy", "page.url", "url"),
        step("set", "channel", "web"),
        step("number", "properties.price"),
        step("remove", "debug"),
      ]),
    ).toEqual({
      steps: [
        { op: "move", from: "user", to: "user_id" },
        { op: "copy", from: "page.url", to: "url" },
        { op: "set", path: "channel", value: "web" },
        { op: "number", path: "properties.price" },
        { op: "remove", path: "debug" },
      ],
    });
  });

  test("leaves out what is not filled in", () =>
    expect(written([step("set", " ", "x")])).toEqual({ steps: [] }));
});

describe("a value", () => {
  test.each([
    ["5", 5],
    ['"5"', "5"],
    ["web", "web"],
    ["true", true],
    ['{"a": 1}', { a: 1 }],
    ["", ""],
  ])("%s", (typed, value) => expect(readValue(typed)).toEqual(value));
});
