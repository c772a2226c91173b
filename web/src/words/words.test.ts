import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { rich, t } from ".";

test("a text without values is taken as it stands", () => {
  expect(t("{as it is} <b> '#'")).toBe("{as it is} <b> '#'");
});

test("a message has its values, its plural and its cases", () => {
  const text = "{n, plural, one {# step} other {# steps}}{isBound, select, yes {, bound} other {}} of {map}";
  expect(t(text, { n: 1, isBound: "yes", map: "a < b" })).toBe("1 step, bound of a < b");
  expect(t(text, { n: 1559, isBound: "no", map: null })).toBe("1,559 steps of ");
});

test("markup goes around its words", () => {
  const said = rich("See <b>{n} maps</b> {mark}", {
    b: (words) => createElement("b", null, words),
    n: 3,
    mark: createElement("i"),
  });
  expect(renderToStaticMarkup(said)).toBe("See <b>3 maps</b> <i></i>");
});
