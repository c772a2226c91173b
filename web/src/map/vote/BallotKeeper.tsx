import { useEffect } from "react";
import { Told } from "../../widgets/Told";
import { t } from "../../words";
import { useMap } from "../mapState";
import { useGiving, useVotes } from "./api";
import { type Ballot, setBallot, useVoter } from "./cardBallot";

/** Keeps what is voted on at hand for the cards of the map, and tells how many dots are left. */
export function BallotKeeper() {
  const { document, isPast } = useMap();
  const name = useVoter();
  const votes = useVotes(document.slug, name).data;
  const vote = isPast ? undefined : votes?.find(({ state }) => state === "open");
  const { mutate, isPending, error } = useGiving(document.slug, vote?.number ?? 0);
  useEffect(() => {
    const ballot: Ballot | undefined = vote && {
      vote,
      name,
      give: (card, by) => {
        if (!isPending) mutate({ person: name, card: card.card, dots: (card.mine ?? 0) + by });
      },
    };
    setBallot(ballot);
  }, [vote, name, mutate, isPending]);
  useEffect(() => () => setBallot(undefined), []);
  if (!vote) return null;
  return (
    <>
      <p className="screen-reader" role="status" data-testid="dots-left">
        {name === ""
          ? ""
          : t("{left, plural, one {# dot} other {# dots}} left for {name}.", { left: vote.left ?? 0, name })}
      </p>
      {error && (
        <div className="ballot-told">
          <Told failure={error} />
        </div>
      )}
    </>
  );
}
