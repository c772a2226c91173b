import type { UseQueryResult } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import { Link } from "../frame/Link";
import { count, counted } from "../numbers";
import { PRIVACY_HREF, useConsentRules } from "../privacy/api";
import { Failure } from "../widgets/Failure";
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
          Count flagged events
        </Button>
        <span>
          {isWanted ? "Counting …" : "Of programs, or told twice. The first time may take a while."}
        </span>
      </p>
    );
  }
  const all = [...flagged.data.values()].reduce((sum, each) => sum + each, 0);
  return (
    <p className="flagged-bar" role="status" data-testid="flagged">
      <span>
        {all === 0 ? "No event is flagged" : `${counted(all, "event is", "events are")} flagged`} as of
        programs or told twice{standard && `, among those of persons who allow “${standard}”`}.{" "}
        <Link href={PRIVACY_HREF}>What is flagged</Link>
      </span>
    </p>
  );
}

/** How much of a name is flagged. */
export function FlaggedCell({ flagged, events }: { flagged: number; events: number }) {
  return (
    <td className="number" data-label="Flagged" title={`${count(flagged)} of ${count(events)}`}>
      {flaggedShare(flagged, events)}
    </td>
  );
}
