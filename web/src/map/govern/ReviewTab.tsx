import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { day } from "../../dates";
import { eventHref } from "../../events/address";
import { Link } from "../../frame/Link";
import { capitalised, NONE, percent, signedPoints } from "../../numbers";
import { ago } from "../../widgets/ago";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { Told } from "../../widgets/Told";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { rememberedName, rememberName } from "../comments";
import type { ComparedStep, Comparison } from "../compare/api";
import { VERDICT } from "../compare/words";
import { useMap } from "../mapState";
import { NameField } from "./NameField";
import {
  type MapReview,
  REVIEW_WORDS,
  type ReviewLine,
  type ReviewReason,
  useReview,
  useReviewing,
} from "./reviews";

/** Why the map is to be reviewed, what moved since it was last, and the way to say that it holds. */
export function ReviewTab() {
  const { url, document } = useMap();
  const review = useReview({ ...url, slug: document.slug }, true);
  if (review.error) return <Failure failure={review.error} retry={review.refetch} />;
  if (!review.data) {
    return (
      <div className="section">
        <Loading what={t("the review")} />
        <Blocks
          lines={[
            { width: "60%", height: 14 },
            { width: "90%", height: 14 },
          ]}
        />
      </div>
    );
  }
  return (
    <>
      <Standing line={review.data.review} />
      <ReviewForm />
      <Moved moved={review.data.moved} />
      <Said review={review.data} />
    </>
  );
}

function Standing({ line }: { line: ReviewLine }) {
  const { edit } = useMap();
  const isDue = line.state === "overdue" || line.state === "due";
  return (
    <section className="section" data-testid="review" data-state={line.state}>
      <p className="govern-state" data-weight={isDue ? "warning" : "good"}>
        <Icon name={isDue ? "warning" : "check"} size={14} />
        <span>
          {t(
            "{state}{hasDueOn, select, yes {, {isPast, select, yes {was} other {}} to be looked at on {dueOn}} other {}}.",
            {
              state: REVIEW_WORDS[line.state],
              hasDueOn: line.dueOn ? "yes" : "no",
              isPast: line.dueOn ? (line.state === "overdue" ? "yes" : "no") : "",
              dueOn: line.dueOn ? day(line.dueOn) : "",
            },
          )}
        </span>
      </p>
      {line.reasons.length > 0 && (
        <ul className="govern-reasons" aria-label={t("Why")}>
          {line.reasons.map((reason) => (
            <Reason key={`${reason.kind} ${reason.words}`} reason={reason} />
          ))}
        </ul>
      )}
      {line.state === "unplanned" && (
        <p className="foot-words">
          {t("Nothing says when it is to be looked at again.")}{" "}
          <Button className="text-link" onPress={() => edit("map")}>
            {t("Plan it")}
          </Button>
        </p>
      )}
    </section>
  );
}

function Reason({ reason }: { reason: ReviewReason }) {
  const { document, change } = useMap();
  const about =
    reason.kind === "assertion"
      ? document.assertions?.find((each) => each.key === reason.about)?.step
      : reason.kind === "silent" || reason.kind === "reach"
        ? reason.about
        : null;
  return (
    <li data-kind={reason.kind}>
      {capitalised(reason.words)}.
      {about && (
        <Button className="text-link" onPress={() => change({ step: about, edit: undefined })}>
          {t("Go to the step")}
        </Button>
      )}
      {reason.kind === "new_event" && reason.about && (
        <Link className="text-link" href={eventHref(reason.about)}>
          {t("Look at the event")}
        </Link>
      )}
    </li>
  );
}

function ReviewForm() {
  const { document, isPast } = useMap();
  const reviewing = useReviewing(document.slug);
  const [name, setName] = useState(rememberedName);
  const [note, setNote] = useState("");
  const id = useId();
  const say = () => {
    rememberName(name.trim());
    reviewing.mutate(
      { reviewer: name.trim(), ...(note.trim() ? { note: note.trim() } : {}) },
      { onSuccess: () => setNote("") },
    );
  };
  return (
    <section className="section step-form">
      <h3>{t("Look at it, then say so")}</h3>
      <NameField name={name} setName={setName} />
      <div className="field">
        <label htmlFor={id}>{t("Note, if you like")}</label>
        <textarea id={id} rows={1} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
      <Told failure={reviewing.error} />
      <Button
        className="button primary govern-act"
        isDisabled={name.trim() === "" || reviewing.isPending || isPast}
        onPress={say}
      >
        {t("Reviewed, all holds")}
      </Button>
    </section>
  );
}

function Moved({ moved }: { moved: Comparison | null }) {
  if (moved === null) return null;
  const steps = moved.steps.filter((step) => step.here?.reach || step.other?.reach);
  return (
    <section className="section" data-testid="moved">
      <h3>{t("What moved since the last review")}</h3>
      <p className="foot-words">
        {t(
          "{hasKnownAt, select, yes {Then: as known on {knownAt}. } other {}}The map itself: {words}.{hasSteps, select, yes { No number was known then; the data came in later.} other {}}",
          {
            hasKnownAt: moved.other.knownAt ? "yes" : "no",
            knownAt: moved.other.knownAt ? day(moved.other.knownAt) : "",
            words: moved.changes.words,
            hasSteps: steps.every((step) => !step.other?.reach) ? "yes" : "no",
          },
        )}
      </p>
      <div className="govern-scroll">
        <table className="data-table govern-moved">
          <thead>
            <tr>
              <th scope="col">{t("Step")}</th>
              <th scope="col" className="number">
                {t("Then")}
              </th>
              <th scope="col" className="number">
                {t("Now")}
              </th>
              <th scope="col" className="number">
                {t("Points")}
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <MovedRow key={step.here?.key ?? step.other?.key} step={step} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function MovedRow({ step }: { step: ComparedStep }) {
  const share = (side: ComparedStep["here"]) =>
    side?.reach?.share == null ? NONE : percent(side.reach.share);
  return (
    <tr title={VERDICT[step.verdict]}>
      <th scope="row">{step.here?.title ?? step.other?.title}</th>
      <td className="number">{share(step.other)}</td>
      <td className="number">{share(step.here)}</td>
      <td className="number">{step.difference === null ? NONE : signedPoints(step.difference * 100)}</td>
    </tr>
  );
}

function Said({ review }: { review: MapReview }) {
  const now = useNow();
  if (review.reviews.length === 0) return null;
  return (
    <ol className="revisions" aria-label={t("Reviews, latest first")}>
      {review.reviews.map((one) => (
        <li key={one.number} className="revision" data-testid="said-review">
          <p className="revision-head">
            <b>{one.reviewer}</b> <small>{t("revision {revision}", { revision: one.revision })}</small>
            <time dateTime={one.at} title={one.at}>
              {ago(one.at, now)}
            </time>
          </p>
          <p>{one.note ?? t("All holds.")}</p>
        </li>
      ))}
    </ol>
  );
}
