import { Link } from "../frame/Link";
import { FLAGGED_HREF } from "../privacy/api";
import { rich, t } from "../words";
import { flaggedAmong, flaggedSentence, flagInWords } from "./flags";

/** Why an event is flagged, beside its name. */
export function FlagChip({ flag }: { flag: string }) {
  return (
    <i className="flag-chip" data-testid="flag">
      <span className="screen-reader">{t("flagged:")} </span>
      {flagInWords(flag)}
    </i>
  );
}

/** How many of the events shown are flagged, and when they count; nothing if none is. */
export function FlaggedNote(props: { events: { flag: string | null }[]; flagged: number }) {
  const { events, flagged } = props;
  const sentence = flaggedSentence(events.length, flaggedAmong(events), flagged);
  if (!sentence) return null;
  return (
    <p className="flagged-note" data-testid="flagged-note">
      {rich(
        "{sentence} In questions, flagged events count only where they are asked for. <link>What is flagged</link>",
        { sentence, link: (text) => <Link href={FLAGGED_HREF}>{text}</Link> },
      )}
    </p>
  );
}
