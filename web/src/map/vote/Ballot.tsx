import { type KeyboardEvent, useMemo } from "react";
import { Button } from "react-aria-components";
import { Told } from "../../widgets/Told";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { useMap } from "../mapState";
import { clock } from "../quick/timer";
import { useClosing, useGiving, type Vote, type VotedCard } from "./api";
import { gotInWords, leftMillis, voteInWords } from "./words";

/** The cards of an open vote, and the dots of the person who is named. + and − on a card give and take one. */
export function Ballot({ vote, name }: { vote: Vote; name: string }) {
  const { document } = useMap();
  const giving = useGiving(document.slug, vote.number);
  const closing = useClosing(document.slug, vote.number);
  const left = vote.left ?? 0;
  const give = (card: VotedCard, by: number) => {
    const dots = (card.mine ?? 0) + by;
    if (name === "" || giving.isPending || dots < 0 || by > left) return;
    giving.mutate({ person: name, card: card.card, dots });
  };
  return (
    <>
      <p className="quiet">
        {t("{vote}{isHidden, select, yes {; hidden until it is closed} other {}}.", {
          vote: voteInWords(vote),
          isHidden: vote.isHidden ? "yes" : "no",
        })}
      </p>
      <TimeLeft vote={vote} />
      <p className="vote-left" role="status">
        {name === ""
          ? t("Give your name to vote.")
          : t("{name} has {left, plural, one {# dot} other {# dots}} left.", { name, left })}
      </p>
      <Told failure={giving.error ?? closing.error} />
      <ul className="vote-cards" aria-label={t("Cards to vote on")}>
        {vote.cards.map((card) => (
          <BallotRow key={card.card} card={card} vote={vote} isOff={name === ""} left={left} give={give} />
        ))}
      </ul>
      <div className="vote-acts">
        <Button
          className="button primary"
          isDisabled={name === "" || closing.isPending}
          onPress={() => closing.mutate(name)}
        >
          {t("Close the vote")}
        </Button>
      </div>
    </>
  );
}

function BallotRow(props: {
  card: VotedCard;
  vote: Vote;
  isOff: boolean;
  left: number;
  give: (card: VotedCard, by: number) => void;
}) {
  const { card, vote, isOff, left, give } = props;
  const mine = card.mine ?? 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const by =
      event.key === "+" || event.key === "ArrowUp"
        ? 1
        : event.key === "-" || event.key === "ArrowDown"
          ? -1
          : 0;
    if (by === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    give(card, by);
  };
  return (
    <li>
      <span className="vote-words">
        {card.text}
        {!vote.isHidden && <small>{gotInWords(card)}</small>}
      </span>
      <span
        className="vote-dots"
        role="spinbutton"
        tabIndex={isOff ? -1 : 0}
        aria-label={t("Your dots for “{card}”", { card: card.text })}
        aria-valuenow={mine}
        aria-valuemin={0}
        aria-valuemax={mine + left}
        aria-disabled={isOff}
        onKeyDown={onKeyDown}
      >
        {mine === 0 ? "○" : "●".repeat(mine)}
      </span>
      <Button
        className="button icon-only small"
        aria-label={t("Take a dot from “{card}”", { card: card.text })}
        isDisabled={isOff || mine === 0}
        onPress={() => give(card, -1)}
      >
        −
      </Button>
      <Button
        className="button icon-only small"
        aria-label={t("Give a dot to “{card}”", { card: card.text })}
        isDisabled={isOff || left === 0}
        onPress={() => give(card, 1)}
      >
        +
      </Button>
    </li>
  );
}

/** The time until the vote closes by itself, by the clock of the server. */
function TimeLeft({ vote }: { vote: Vote }) {
  const now = useNow();
  const behind = useMemo(() => Date.parse(vote.now) - Date.now(), [vote.now]);
  const left = leftMillis(vote, now, behind);
  if (left === undefined) return null;
  return (
    <div className="count-down" data-over={left === 0 || undefined}>
      <span role="timer" aria-live="off">
        {clock(left)}
      </span>
      <span className="screen-reader" role="status">
        {left === 0 ? t("Time is up") : ""}
      </span>
    </div>
  );
}
