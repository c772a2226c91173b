import { t } from "../../words";
import type { Vote, VotedCard } from "./api";

/** Milliseconds until a vote closes by itself; `behind` is how far this clock is behind the server's. */
export function leftMillis(vote: Pick<Vote, "endsAt">, now: number, behind: number): number | undefined {
  return vote.endsAt === null ? undefined : Math.max(0, Date.parse(vote.endsAt) - (now + behind));
}

/** What a vote is about, in a line. */
export function voteInWords(vote: Vote): string {
  const given = t(
    "{placed, plural, one {# dot} other {# dots}} of {persons, plural, one {# person} other {# persons}}",
    { placed: vote.placed, persons: vote.persons.length },
  );
  return t(
    "{cards, plural, one {# card} other {# cards}}, {dots, plural, one {# dot} other {# dots}} each; {given}{hasState, select, yes { so far} other {}}",
    { cards: vote.cards.length, dots: vote.dots, given, hasState: vote.state === "open" ? "yes" : "no" },
  );
}

/** What a card got, in a line. */
export function gotInWords({ dots, persons }: VotedCard): string {
  return dots === null || persons === null
    ? t("hidden until it is closed")
    : t("{dots, plural, one {# dot} other {# dots}} of {persons, plural, one {# person} other {# persons}}", {
        dots,
        persons,
      });
}
