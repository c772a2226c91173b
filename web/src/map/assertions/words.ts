import { count, percent } from "../../numbers";
import { interval } from "../words";
import type { AssertionResult, AssertionResults } from "./api";

/** How the assertions stand, as the status bar says it. */
export function standing({ passed, failed, undecided, results }: AssertionResults): string {
  if (failed > 0) return `${failed} of ${results.length} assertions fail`;
  if (undecided > 0) return `${passed} of ${results.length} assertions hold, ${undecided} undecided`;
  return results.length === 1 ? "The assertion holds" : `All ${results.length} assertions hold`;
}

/** What was counted for one, and what was asked for. */
export function countedOf(result: AssertionResult): string {
  if (result.share === null) return result.reason;
  const limits = [
    ...(result.atLeast === null ? [] : [`at least ${percent(result.atLeast)}`]),
    ...(result.atMost === null ? [] : [`at most ${percent(result.atMost)}`]),
  ].join(" and ");
  return `${percent(result.share)} of ${count(result.n)}, asserted ${limits}; ${interval(result)}`;
}
