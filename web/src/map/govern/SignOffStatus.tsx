import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { useMap } from "../mapState";
import { SIGN_OFF_WORDS, useSignOff } from "./signatures";
import { SIGN_OFF } from "./tabs";
import "../lint/lint.css";

/** Whether the map is signed off; behind it, by whom. It warns where the map is published. */
export function SignOffStatus() {
  const { document, newest, change } = useMap();
  const state = useSignOff(document.slug, newest).data?.state;
  if (state === undefined) return null;
  const isWarning = state === "changed" || (state === "unsigned" && document.lifecycle === "published");
  return (
    <Button
      className="lint-status"
      data-severity={isWarning ? "warning" : undefined}
      data-testid="sign-off-status"
      onPress={() =>
        change({ edit: SIGN_OFF, step: undefined, list: undefined, channel: undefined, arc: undefined })
      }
    >
      <Icon name={state === "signed" ? "check" : "warning"} size={12} />
      {SIGN_OFF_WORDS[state]}
    </Button>
  );
}

/** What is said beside the life cycle of a map that is published and not signed off as it is. */
export function PublishedNote() {
  const { document, newest } = useMap();
  const signOff = useSignOff(document.slug, newest).data;
  if (document.lifecycle !== "published" || signOff === undefined || signOff.state === "signed") return null;
  return (
    <section className="section" role="status">
      <p className="well-words">The map is published, and {signOff.words}.</p>
    </section>
  );
}
