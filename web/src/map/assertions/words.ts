import { count, percent } from "../../numbers";
import { t } from "../../words";
import { interval } from "../words";
import type { AssertionResult, AssertionResults } from "./api";

/** How the assertions stand, as the status bar says it. */
export function standing({ passed, failed, undecided, results }: AssertionResults): string {
  if (failed > 0) return t("{failed} of {results} assertions fail", { failed, results: results.length });
  if (undecided > 0)
    return t("{passed} of {results} assertions hold, {undecided} undecided", {
      passed,
      results: results.length,
      undecided,
    });
  return results.length === 1
    ? t("The assertion holds")
    : t("All {results} assertions hold", { results: results.length });
}

/** What was counted for one, and what was asked for. */
export function countedOf(result: AssertionResult): string {
  if (result.share === null) return result.reason;
  const limits = limitsOf(result.atLeast, result.atMost);
  return t("{share} of {n}, asserted {limits}; {result}", {
    share: percent(result.share),
    n: count(result.n),
    limits,
    result: interval(result),
  });
}

function limitsOf(least: number | null, most: number | null): string {
  if (least === null) return t("at most {most}", { most: percent(most) });
  if (most === null) return t("at least {least}", { least: percent(least) });
  return t("at least {least} and at most {most}", { least: percent(least), most: percent(most) });
}
