import type { Command } from "../../widgets/CommandMenu";
import { t } from "../../words";
import { ballotOf, giveDot, isGiven } from "./cardBallot";

const WAYS = [
  { by: 1, label: t("Give a dot"), keys: "Ctrl+Alt+V" },
  { by: -1, label: t("Take a dot"), keys: "Ctrl+Alt+Shift+V" },
] as const;

/** What the menu of a cell does to its cards while a vote on them is open. */
export function voteCommands(cards: { key: string }[]): Command[] {
  return cards.flatMap(({ key }) => {
    const ballot = ballotOf(key);
    if (!ballot) return [];
    return WAYS.filter(({ by }) => isGiven(ballot, by) && (by > 0 || ballot.mine > 0)).map(
      ({ by, label, keys }) => ({
        id: `${key} dot ${by}`,
        label: cards.length === 1 ? label : `${label}: ${ballot.card.text}`,
        ...(key === cards[0]?.key ? { keys } : {}),
        act: () => giveDot(key, by),
      }),
    );
  });
}
