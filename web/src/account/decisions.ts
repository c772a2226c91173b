import type { Decision } from "./api";

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
