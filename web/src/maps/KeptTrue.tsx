import { day } from "../dates";
import { Link } from "../frame/Link";
import { REVIEW_WORDS, type ReviewLine } from "../map/govern/reviews";
import { SIGN_OFF_WORDS } from "../map/govern/signatures";
import { REVIEW, SIGN_OFF } from "../map/govern/tabs";
import { capitalised } from "../numbers";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { mapPageHref } from "./api";

/** Whether a map is to be reviewed, and whether it is signed off; each leads to where that is done. */
export function KeptTrue({ review }: { review: ReviewLine }) {
  const isDue = review.state === "overdue" || review.state === "due";
  const why = review.reasons.map((reason) => `${capitalised(reason.words)}.`).join("\n");
  return (
    <span className="kept-true" data-state={review.state}>
      <Link href={`${mapPageHref(review.slug)}?edit=${REVIEW}`} title={why || undefined}>
        {isDue && <Icon name="clock" size={12} />}
        {REVIEW_WORDS[review.state]}
      </Link>
      <small>
        {isDue && review.reasons.length > 0
          ? t("{reasons, plural, one {# reason} other {# reasons}}", { reasons: review.reasons.length })
          : review.dueOn && day(review.dueOn)}
      </small>
      <Link
        href={`${mapPageHref(review.slug)}?edit=${SIGN_OFF}`}
        className="kept-signed"
        title={review.signed}
      >
        {SIGN_OFF_WORDS[review.signOff]}
      </Link>
    </span>
  );
}
