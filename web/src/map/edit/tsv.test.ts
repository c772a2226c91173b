import { describe, expect, it } from "vitest";
import { readTsv, writeTsv } from "./tsv";

describe("tables on the clipboard", () => {
  it("are read row by row", () => {
    expect(readTsv("a\tb\r\nc\t\r\n")).toEqual([
      ["a", "b"],
      ["c", ""],
    ]);
    expect(readTsv("one")).toEqual([["one"]]);
    expect(readTsv("a\n\nb")).toEqual([["a"], [""], ["b"]]);
  });

  it("have quotes around cells of several lines", () => {
    expect(readTsv('"two\nlines"\t"say ""so"""\nx')).toEqual([["two\nlines", 'say "so"'], ["x"]]);
    expect(readTsv('"never closed\tb')).toEqual([['"never closed', "b"]]);
    expect(readTsv('"a" b\tc')).toEqual([['"a" b', "c"]]);
  });

  it("come back as they were", () => {
    const rows = [
      ["a\tb", 'q"', "two\nlines"],
      ["", "plain", ""],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });

  it("hand a spreadsheet no formula", () => {
    expect(writeTsv([["=cmd()", "-2", "+x"]])).toBe("'=cmd()\t-2\t'+x");
  });
});
