import { expect, test } from "vitest";
import { flaggedAmong, flaggedSentence, flagInWords } from "./flags";

test("a reason is told in words, and a sender's own word as it is", () => {
  expect(flagInWords("webdriver")).toBe("browser driven by a program");
  expect(flagInWords("our load test")).toBe("our load test");
});

test("the sentence counts what is shown and what is older", () => {
  expect(flaggedAmong([{ flag: null }, { flag: "rate" }, { flag: "crawler" }])).toBe(2);
  expect(flaggedSentence(8, 0, 0)).toBe("");
  expect(flaggedSentence(8, 1, 1)).toBe("1 of 8 events shown is flagged as of programs or told twice.");
  expect(flaggedSentence(1, 1, 1)).toBe("1 of 1 event shown is flagged as of programs or told twice.");
  expect(flaggedSentence(9, 0, 2)).toBe(
    "None of 9 events shown is flagged as of programs or told twice, and 2 of the older ones.",
  );
  expect(flaggedSentence(200, 3, 4)).toBe(
    "3 of 200 events shown are flagged as of programs or told twice, and 1 of the older ones.",
  );
});
