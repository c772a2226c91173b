import { describe, expect, test } from "vitest";
import { blocksOf } from "./richText";

const text = (words: string) => ({ as: "text", text: words });

describe("the words of a card", () => {
  test("plain words are one line", () => {
    expect(blocksOf("2 * 3 ** 4")).toEqual([{ as: "line", parts: [text("2 * 3 ** 4")] }]);
  });

  test("strong, emphasised, and one in the other", () => {
    expect(blocksOf("a **b *c*** d")[0]).toEqual({
      as: "line",
      parts: [
        text("a "),
        { as: "strong", parts: [text("b "), { as: "em", parts: [text("c")] }] },
        text(" d"),
      ],
    });
  });

  test("lines with a dash are a list between lines", () => {
    expect(blocksOf("first\n- one\n- two\nlast").map((block) => block.as)).toEqual(["line", "list", "line"]);
  });

  test("links lead to pages and letter boxes only", () => {
    expect(blocksOf("[us](https://a.example/b)")[0]).toEqual({
      as: "line",
      parts: [{ as: "link", href: "https://a.example/b", text: "us" }],
    });
    expect(blocksOf("[us](javascript:alert)")[0]).toEqual({
      as: "line",
      parts: [text("[us](javascript:alert)")],
    });
    expect(blocksOf("see https://a.example.")[0]).toMatchObject({ parts: [text("see "), { as: "link" }] });
  });
});
