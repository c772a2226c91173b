import type { Decision, Member } from "./api";

/** What was decided, in words. */
export function decisionInWords({ what, person, withdraws }: Decision): string {
  switch (what) {
    case "add":
      return `${person} was added`;
    case "remove":
      return `${person} was removed`;
    case "undo":
      return `Decision ${withdraws} was taken back`;
  }
}

/** Who said that a person belongs to an account. */
export const toldBy = (member: Pick<Member, "sources" | "byHand">): string =>
  [...member.sources, ...(member.byHand ? ["by hand"] : [])].join(", ");
