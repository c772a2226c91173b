import { counted } from "../../numbers";
import type { Vote, VotedCard } from "./api";

/** Milliseconds until a vote closes by itself; `behind` is how far this clock is behind the server's. */
export function leftMillis(vote: Pick<Vote, "endsAt">, now: number, behind: number): number | undefined {
  return vote.endsAt === null ? undefined : Math.max(0, Date.parse(vote.endsAt) - (now + behind));
}

/** What a vote is about, in a line. */
export function voteInWords(vote: Vote): string {
  const given = `${counted(vote.placed, "dot", "dots")} of ${counted(vote.persons.length, "person", "persons")}`;
  return `${counted(vote.cards.length, "card", "cards")}, ${counted(vote.dots, "dot", "dots")} each; ${given}${vote.state === "open" ? " so far" : ""}`;
}

/** What a card got, in a line. */
export function gotInWords({ dots, persons }: VotedCard): string {
  return dots === null || persons === null
    ? "hidden until it is closed"
    : `${counted(dots, "dot", "dots")} of ${counted(persons, "person", "persons")}`;
}
