import { useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { Guide } from "../guide/Guide";
import { useAskedName } from "../vote/cardBallot";
import { VotePanel } from "../vote/VotePanel";
import { QuickNotes } from "./QuickNotes";

type Opened = "notes" | "guide" | "vote";

/** What helps a team to begin a map together: the guided start, quick notes, and votes. One of them is open at a time. */
export function Workshop() {
  const [opened, setOpened] = useState<Opened>();
  const toggle = (what: Opened) => setOpened((before) => (before === what ? undefined : what));
  useAskedName(() => setOpened("vote"));
  const close = () => setOpened(undefined);
  return (
    <span className="workshop">
      <Button aria-expanded={opened === "guide"} onPress={() => toggle("guide")}>
        <Icon name="maps" size={12} />
        {t("Guided start")}
      </Button>
      <Button aria-expanded={opened === "notes"} onPress={() => toggle("notes")}>
        <Icon name="plus" size={12} />
        {t("Quick notes")}
      </Button>
      <Button aria-expanded={opened === "vote"} onPress={() => toggle("vote")}>
        <Icon name="check" size={12} />
        {t("Vote")}
      </Button>
      {opened === "vote" && <VotePanel close={close} />}
      {opened === "guide" && <Guide close={close} />}
      {opened === "notes" && <QuickNotes close={close} />}
    </span>
  );
}
