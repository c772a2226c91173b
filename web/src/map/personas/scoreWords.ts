import { count } from "../../numbers";
import { t } from "../../words";
import { language } from "../../words/language";
import type { Estimate, ObservedScore } from "./api";

const MINUS = "−";

const whole = (score: number): string => String(Math.round(score)).replace("-", MINUS);

const plainNumber = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

/** `42 (95 %: 38 to 46, n 210)`. */
export function estimateInWords({ score, low, high, n }: Estimate): string {
  const interval =
    low === null || high === null ? "" : t("95 %: {low} to {high}, ", { low: whole(low), high: whole(high) });
  return `${whole(score)} (${interval}n ${count(n)})`;
}

/** What is observed of a scored trait, or why nothing is. */
export function scoreInWords({ status, reason, members }: ObservedScore): string {
  if (members) return `${estimateInWords(members)}${status === "SMALL_N" ? t(", small n") : ""}`;
  return status === "HIDDEN" ? t("hidden: few are behind it") : (reason ?? t("nothing is known"));
}

/** How the belief lies to what is observed; nothing where that may be chance, or too little is known. */
export function beliefInWords({ beyondChance, difference, believed }: ObservedScore): string | undefined {
  if (!beyondChance || difference === null) return undefined;
  const points = Math.abs(Math.round(difference));
  return t("believed at {believed}, {points} too {isHigh, select, yes {high} other {low}}", {
    believed,
    points,
    isHigh: difference < 0 ? "yes" : "no",
  });
}

/** By what it is observed, and what that comes to: `mean of visits: 4.2`, `the share with that value of club`. */
export function groundInWords({ kind, trait, members }: ObservedScore): string {
  if (kind === "share") return t("by who has that value of {trait}", { trait });
  return members
    ? t("by the mean of {trait}, {mean}", { trait, mean: plainNumber.format(members.value) })
    : t("by the mean of {trait}", { trait });
}
