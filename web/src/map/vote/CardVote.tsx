import { Button } from "react-aria-components";
import { usePhone } from "../../widgets/useMedia";
import { t } from "../../words";
import { giveDot, isGiven, useCardBallot } from "./cardBallot";
import { gotInWords } from "./words";
import "./vote.css";

/** While a vote on a card is open: its dots, and a press that gives one. On the map the cell has keys and a menu that do the same. */
export function CardVote({ card }: { card: string }) {
  const ballot = useCardBallot(card);
  const isPhone = usePhone();
  if (!ballot) return null;
  const { card: voted, mine } = ballot;
  const own = t("{mine, plural, one {# dot of yours} other {# dots of yours}}", { mine });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: two quick presses are two dots, and no double click on the card
    <span className="card-vote" onDoubleClick={(event) => event.stopPropagation()}>
      <Button
        className="vote-give"
        excludeFromTabOrder={!isPhone}
        aria-label={t("Give a dot on the card “{voted}”, {own}", { voted: voted.text, own })}
        isDisabled={!isGiven(ballot, 1)}
        onPress={() => giveDot(card, 1)}
      >
        <span aria-hidden="true">{mine === 0 ? "○" : "●".repeat(mine)}</span> {t("Vote")}
      </Button>
      {mine > 0 && (
        <Button
          className="vote-give"
          excludeFromTabOrder={!isPhone}
          aria-label={t("Take a dot from the card “{voted}”", { voted: voted.text })}
          onPress={() => giveDot(card, -1)}
        >
          −
        </Button>
      )}
      {!!voted.dots && (
        <span className="dot-mark" role="img" aria-label={gotInWords(voted)} title={gotInWords(voted)}>
          {voted.dots}
        </span>
      )}
    </span>
  );
}
