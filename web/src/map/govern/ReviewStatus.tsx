import { Button } from "react-aria-components";
import { Icon } from "../../widgets/Icon";
import { useMap } from "../mapState";
import { REVIEW_WORDS, useReview } from "./reviews";
import { REVIEW } from "./tabs";
import "../lint/lint.css";

/** Whether the map is to be reviewed; behind it, why. Nothing where nothing is planned. */
export function ReviewStatus() {
  const { url, document, newest, change } = useMap();
  const state = useReview({ ...url, slug: document.slug }, newest, false).data?.review.state;
  if (state === undefined || state === "unplanned") return null;
  const isDue = state !== "in_time";
  return (
    <Button
      className="lint-status"
      data-severity={isDue ? "warning" : undefined}
      data-testid="review-status"
      onPress={() =>
        change({ edit: REVIEW, step: undefined, list: undefined, channel: undefined, arc: undefined })
      }
    >
      <Icon name={isDue ? "clock" : "check"} size={12} />
      {REVIEW_WORDS[state]}
    </Button>
  );
}
