import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { PRIVACY_HREF, useConsentRules } from "../privacy/api";
import { Failure } from "../widgets/Failure";
import { rich, t } from "../words";
import { flaggedShare } from "./words";

/** Asks how many events were flagged, and says what that counts. */
export function FlaggedBar(props: {
  flagged: UseQueryResult<Map<string, number>>;
  isWanted: boolean;
  onWanted: () => void;
}) {
  const { flagged, isWanted, onWanted } = props;
  const standard = useConsentRules().data?.standard;
  if (flagged.error) return <Failure failure={flagged.error} retry={flagged.refetch} />;
  if (!flagged.data) {
    return (
      <p className="flagged-bar" role="status">
        <Button className="button" isDisabled={isWanted} onPress={onWanted}>
          {t("Count flagged events")}
        </Button>
        <span>
          {isWanted ? t("Counting …") : t("Of programs, or told twice. The first time may take a while.")}
        </span>
      </p>
    );
  }
  const all = [...flagged.data.values()].reduce((sum, each) => sum + each, 0);
  return (
    <p className="flagged-bar" role="status" data-testid="flagged">
      <span>
        {rich(
          "{all, plural, =0 {No event is flagged} other {{all, plural, one {# event is} other {# events are}} flagged}} as of programs or told twice{hasStandard, select, yes {, among those of persons who allow “{standard}”} other {}}. <link>What is flagged</link>",
          {
            all,
            hasStandard: standard ? "yes" : "no",
            standard,
            link: (text) => <Link href={PRIVACY_HREF}>{text}</Link>,
          },
        )}
      </span>
    </p>
  );
}

/** How much of a name is flagged. */
export function FlaggedCell({ flagged, events }: { flagged: number; events: number }) {
  return (
    <td
      className="number"
      data-label={t("Flagged")}
      title={t("{flagged} of {events}", { flagged: count(flagged), events: count(events) })}
    >
      {flaggedShare(flagged, events)}
    </td>
  );
}
