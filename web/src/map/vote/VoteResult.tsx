import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { Told } from "../../widgets/Told";
import { t } from "../../words";
import { useMap } from "../mapState";
import { useTagging, type Vote, type VotedCard } from "./api";
import { gotInWords, voteInWords } from "./words";

const USUAL_PLACES = 3;
const MOST_DRAWN = 24;

/** What each card got, the most dots first, and the way to tag what won. */
export function VoteResult({ vote, name }: { vote: Vote; name: string }) {
  return (
    <>
      <p className="quiet">
        {vote.closedBy ? t("Closed by {closedBy}", { closedBy: vote.closedBy }) : t("Its time is over")}:{" "}
        {voteInWords(vote)}.
      </p>
      <ol className="vote-cards" aria-label={t("What each card got")} data-testid="vote-result">
        {vote.cards.map((card) => (
          <ResultRow key={card.card} card={card} />
        ))}
      </ol>
      {vote.placed > 0 && <TagForm vote={vote} name={name} />}
    </>
  );
}

function ResultRow({ card }: { card: VotedCard }) {
  const { edit } = useMap();
  return (
    <li data-rank={card.rank}>
      <b className="vote-rank">{card.rank}</b>
      <span className="vote-words">
        {card.isGone ? (
          <s>{card.text}</s>
        ) : (
          <Button className="linklike" onPress={() => edit("card", card.card)}>
            {card.text}
          </Button>
        )}
        <span className="vote-dots" aria-hidden="true">
          {"●".repeat(Math.min(MOST_DRAWN, card.dots ?? 0))}
        </span>
        <small>{gotInWords(card)}</small>
      </span>
    </li>
  );
}

function TagForm({ vote, name }: { vote: Vote; name: string }) {
  const { document, isPast } = useMap();
  const tagging = useTagging(document.slug, vote.number);
  const [tag, setTag] = useState("chosen");
  const [places, setPlaces] = useState(String(USUAL_PLACES));
  const ids = { tag: useId(), places: useId() };
  const write = () =>
    tagging.mutate({ tag: tag.trim(), places: Number(places), ...(name === "" ? {} : { author: name }) });
  return (
    <>
      <div className="quick-place">
        <div className="field">
          <label htmlFor={ids.tag}>{t("Tag for what won")}</label>
          <input id={ids.tag} value={tag} onChange={(event) => setTag(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={ids.places}>{t("Places that win")}</label>
          <input
            id={ids.places}
            type="number"
            min={1}
            max={100}
            value={places}
            onChange={(event) => setPlaces(event.target.value)}
          />
        </div>
      </div>
      <Told failure={tagging.error} />
      <div className="vote-acts">
        <Button
          className="button"
          isDisabled={tag.trim() === "" || places === "" || tagging.isPending || isPast}
          onPress={write}
        >
          {t("Tag the winners")}
        </Button>
        <span role="status" className="quiet">
          {tagging.data &&
            t("{tagged, plural, one {# card} other {# cards}} tagged", {
              tagged: tagging.data.tagged.length,
            })}
        </span>
      </div>
    </>
  );
}
