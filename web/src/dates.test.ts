import { describe, expect, test } from "vitest";
import { addDays, clock, day, periodInWords, wallMillis, weekday } from "./dates";

describe("dates", () => {
  test("the wall clock of the text counts, not the reader's zone", () => {
    expect(day("2017-12-31T22:47:38-05:00")).toBe("31 Dec 2017");
    expect(clock("2017-12-31T22:47:38-05:00")).toBe("22:47");
    expect(weekday("2017-12-31T22:47:38-05:00")).toBe("Sunday");
  });

  test("midnight means that only the date is known", () => {
    expect(clock("2017-02-06T00:00:00-05:00")).toBe("");
  });

  test("a period's end is exclusive in data and inclusive in words", () => {
    expect(periodInWords("2017-01-01", "2018-01-01")).toBe("1 Jan – 31 Dec 2017");
    expect(periodInWords("2016-11-01", "2018-01-01")).toBe("1 Nov 2016 – 31 Dec 2017");
    expect(addDays("2016-02-28", 1)).toBe("2016-02-29");
  });

  test("wall times order as text does", () => {
    expect(wallMillis("2017-03-01T10:00:00+02:00")).toBeLessThan(wallMillis("2017-03-01T10:00:01-05:00"));
  });
});
