import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { Told } from "../../widgets/Told";
import { t } from "../../words";
import { useMap } from "../mapState";
import { useOpening, type Vote } from "./api";

const USUAL_DOTS = 5;
const MOST_DOTS = 100;
const MOST_MINUTES = 1_440;

/** Opens a vote on the cards of some lanes. */
export function NewVoteForm(props: {
  name: string;
  opened: (vote: Vote) => void;
  cancel: (() => void) | undefined;
}) {
  const { name, opened, cancel } = props;
  const { document, isPast } = useMap();
  const lanes = (document.lanes ?? []).filter((lane) => lane.cards.length > 0);
  const usual = lanes.find((lane) => lane.type === "OPPORTUNITIES") ?? lanes[0];
  const [title, setTitle] = useState("");
  const [chosen, setChosen] = useState<string[]>(usual ? [usual.key] : []);
  const [dots, setDots] = useState(String(USUAL_DOTS));
  const [minutes, setMinutes] = useState("");
  const [isHidden, setHidden] = useState(false);
  const opening = useOpening(document.slug);
  const ids = { title: useId(), dots: useId(), minutes: useId() };
  const cards = lanes
    .filter((lane) => chosen.includes(lane.key))
    .reduce((sum, lane) => sum + lane.cards.length, 0);
  const isReady = title.trim() !== "" && name !== "" && cards > 0 && dots !== "" && !opening.isPending;
  const open = () =>
    opening.mutate(
      {
        title: title.trim(),
        openedBy: name,
        lanes: chosen,
        dots: Number(dots),
        hidden: isHidden,
        ...(minutes === "" ? {} : { minutes: Number(minutes) }),
      },
      { onSuccess: opened },
    );
  if (lanes.length === 0)
    return <p className="quiet">{t("There are no cards to vote on yet; write some first.")}</p>;
  return (
    <>
      <div className="field">
        <label htmlFor={ids.title}>{t("What is asked")}</label>
        <input
          id={ids.title}
          value={title}
          placeholder={t("Which of these first?")}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <fieldset className="field vote-lanes">
        <legend>{t("The cards of")}</legend>
        {lanes.map((lane) => (
          <label key={lane.key} className="field check">
            <input
              type="checkbox"
              checked={chosen.includes(lane.key)}
              onChange={(event) =>
                setChosen(
                  event.target.checked ? [...chosen, lane.key] : chosen.filter((key) => key !== lane.key),
                )
              }
            />
            <span>
              {lane.title}{" "}
              <small>
                {t("{cards, plural, one {# card} other {# cards}}", { cards: lane.cards.length })}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="quick-place">
        <div className="field">
          <label htmlFor={ids.dots}>{t("Dots for each")}</label>
          <input
            id={ids.dots}
            type="number"
            min={1}
            max={MOST_DOTS}
            value={dots}
            onChange={(event) => setDots(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={ids.minutes}>{t("Minutes, if it ends")}</label>
          <input
            id={ids.minutes}
            type="number"
            min={1}
            max={MOST_MINUTES}
            value={minutes}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </div>
      </div>
      <label className="field check">
        <input type="checkbox" checked={isHidden} onChange={(event) => setHidden(event.target.checked)} />
        <span>{t("Nobody sees the dots of others before it is closed")}</span>
      </label>
      <Told failure={opening.error} />
      <div className="vote-acts">
        <Button className="button primary" isDisabled={!isReady || isPast} onPress={open}>
          {t("Open the vote on {cards, plural, one {# card} other {# cards}}", { cards })}
        </Button>
        {cancel && (
          <Button className="button ghost" onPress={cancel}>
            {t("Cancel")}
          </Button>
        )}
      </div>
    </>
  );
}
