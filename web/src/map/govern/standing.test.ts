import { expect, test } from "vitest";
import { standing } from "./standing";

test("a review that is due comes before a missing signature, and both before what is well", () => {
  expect(standing("unsigned", "overdue", true)).toEqual({ isWarning: true, tab: "review" });
  expect(standing("signed", "due", false)).toEqual({ isWarning: true, tab: "review" });
  expect(standing("changed", "in_time", false)).toEqual({ isWarning: true, tab: "sign-off" });
  expect(standing("unsigned", "in_time", true)).toEqual({ isWarning: true, tab: "sign-off" });
  expect(standing("unsigned", "in_time", false)).toEqual({ isWarning: false, tab: "review" });
  expect(standing("signed", "in_time", true)).toEqual({ isWarning: false, tab: "sign-off" });
  expect(standing("unsigned", undefined, false)).toEqual({ isWarning: false, tab: "sign-off" });
  expect(standing("unsigned", "unplanned", false)).toEqual({ isWarning: false, tab: "sign-off" });
});
