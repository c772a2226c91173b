import { t } from "../../words";
import { useDots } from "./shown";
import "./vote.css";

/** The dots a card got in the vote that is looked at. */
export function DotMark({ card }: { card: string }) {
  const dots = useDots(card);
  if (dots === 0) return null;
  const words = t("{dots, plural, one {# dot} other {# dots}}", { dots });
  return (
    <span className="dot-mark" role="img" aria-label={words} title={words}>
      {dots}
    </span>
  );
}
