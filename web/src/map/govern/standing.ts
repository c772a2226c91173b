import type { ReviewState } from "./reviews";
import type { SignOffState } from "./signatures";

export type Standing = { isWarning: boolean; tab: "review" | "sign-off" };

/** What is to be told first of how a map is kept true, and whether somebody is to do something. */
export function standing(
  signOff: SignOffState,
  review: ReviewState | undefined,
  isPublished: boolean,
): Standing {
  if (review === "overdue" || review === "due") return { isWarning: true, tab: "review" };
  const isUnsigned = signOff === "changed" || (signOff === "unsigned" && isPublished);
  if (isUnsigned || signOff === "signed" || review === undefined || review === "unplanned") {
    return { isWarning: isUnsigned, tab: "sign-off" };
  }
  return { isWarning: false, tab: "review" };
}
