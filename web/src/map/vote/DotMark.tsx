import { t } from "../../words";
import { useCardBallot } from "./cardBallot";
import { useDots } from "./shown";
import "./vote.css";

/** The dots a card got in the vote that is looked at. */
export function DotMark({ card }: { card: string }) {
  const dots = useDots(card);
  const isVotedOn = useCardBallot(card) !== undefined;
  // While it is voted on, the card tells its dots beside the press that gives one.
  if (dots === 0 || isVotedOn) return null;
  const words = t("{dots, plural, one {# dot} other {# dots}}", { dots });
  return (
    <span className="dot-mark" role="img" aria-label={words} title={words}>
      {dots}
    </span>
  );
}
