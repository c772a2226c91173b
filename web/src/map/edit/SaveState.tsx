import { Button } from "react-aria-components";
import { Hint } from "../../widgets/Hint";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import type { Saving } from "./mapEditor";

/** Take back, do again, and whether everything is kept. */
export function SaveState() {
  const { editing, isPast } = useMap();
  if (isPast) return null;
  return (
    <div className="save-state" role="group" aria-label={t("Changes")}>
      <Hint text={t("Undo (Ctrl+Z)")}>
        <Button
          className="button icon-only ghost"
          aria-label={t("Undo")}
          isDisabled={!editing.canUndo}
          onPress={editing.undo}
        >
          <Icon name="undo" />
        </Button>
      </Hint>
      <Hint text={t("Redo (Ctrl+Shift+Z)")}>
        <Button
          className="button icon-only ghost"
          aria-label={t("Redo")}
          isDisabled={!editing.canRedo}
          onPress={editing.redo}
        >
          <Icon name="redo" />
        </Button>
      </Hint>
      <span role="status" data-testid="saving" className={`saving ${editing.saving.state}`}>
        {wordsOf(editing.saving)}
      </span>
    </div>
  );
}

function wordsOf(saving: Saving): string {
  switch (saving.state) {
    case "saved":
      return t("Saved");
    case "saving":
      return t("Saving…");
    case "waiting":
      return t("Not saved: the server does not answer. It is tried again.");
    case "refused":
      return t("Not changed: {reason}", { reason: saving.reason });
  }
}
