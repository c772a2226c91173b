import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import { REVIEW_WORDS, useReview } from "./reviews";
import { SIGN_OFF_WORDS, useSignOff } from "./signatures";
import { standing } from "./standing";
import { REVIEW, SIGN_OFF } from "./tabs";
import "../lint/lint.css";

/** What is to be done first to keep the map true: to review it, to sign it off; else how that stands. */
export function GovernStatus() {
  const { url, document, newest, change } = useMap();
  const signOff = useSignOff(document.slug, newest).data?.state;
  const review = useReview({ ...url, slug: document.slug }, false).data?.review.state;
  if (signOff === undefined) return null;
  const { isWarning, tab } = standing(signOff, review, document.lifecycle === "published");
  const words = tab === "review" ? REVIEW_WORDS[review ?? "unplanned"] : SIGN_OFF_WORDS[signOff];
  return (
    <Button
      className="lint-status"
      data-severity={isWarning ? "warning" : undefined}
      data-testid="govern-status"
      onPress={() =>
        change({
          edit: tab === "review" ? REVIEW : SIGN_OFF,
          step: undefined,
          list: undefined,
          channel: undefined,
          arc: undefined,
        })
      }
    >
      <Icon name={isWarning ? "warning" : "check"} size={12} />
      {words}
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
      <p className="well-words">{t("The map is published, and {words}.", { words: signOff.words })}</p>
    </section>
  );
}
