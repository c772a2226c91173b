import { t } from "../words";
import type { Decision, Member } from "./api";

/** What was decided, in words. */
export function decisionInWords({ what, person, withdraws }: Decision): string {
  switch (what) {
    case "add":
      return t("{person} was added", { person });
    case "remove":
      return t("{person} was removed", { person });
    case "undo":
      return t("Decision {withdraws} was taken back", { withdraws });
  }
}

/** Who said that a person belongs to an account. */
export const toldBy = (member: Pick<Member, "sources" | "byHand">): string =>
  [...member.sources, ...(member.byHand ? [t("by hand")] : [])].join(", ");
