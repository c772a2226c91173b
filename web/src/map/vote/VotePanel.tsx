import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { ago } from "../../widgets/ago";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { Icon } from "../../widgets/Icon";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { rememberedName, rememberName } from "../comments";
import { NameField } from "../govern/NameField";
import { useMap } from "../mapState";
import { useVotes, type Vote } from "./api";
import { Ballot } from "./Ballot";
import { voteAs } from "./cardBallot";
import { NewVoteForm } from "./NewVoteForm";
import { showDots } from "./shown";
import { VoteResult } from "./VoteResult";
import "../quick/quick.css";
import "./vote.css";

/** A vote with dots: everybody by name, on one screen or in windows of their own. */
export function VotePanel({ close }: { close: () => void }) {
  const { document, isPast } = useMap();
  const [name, setName] = useState(rememberedName);
  const votes = useVotes(document.slug, name.trim());
  const [chosen, setChosen] = useState<number>();
  const [isNew, setNew] = useState(false);
  const all = votes.data ?? [];
  const shown =
    all.find((vote) => vote.number === chosen) ?? all.find((vote) => vote.state === "open") ?? all[0];
  const asks = isNew || (votes.data !== undefined && all.length === 0);
  useEffect(() => {
    showDots(asks ? undefined : shown);
  }, [asks, shown]);
  useEffect(() => () => showDots(undefined), []);
  const called = (next: string) => {
    setName(next);
    voteAs(next.trim());
    if (next.trim()) rememberName(next.trim());
  };
  return (
    <section className="side-card vote step-form" aria-label={t("Vote with dots")} data-testid="vote">
      <header>
        <h2>{asks || !shown ? t("Vote with dots") : shown.title}</h2>
        <Button
          className="button icon-only ghost small"
          aria-label={t("Close the vote panel")}
          onPress={close}
        >
          <Icon name="close" size={12} />
        </Button>
      </header>
      {votes.error && <Failure failure={votes.error} retry={votes.refetch} />}
      {votes.isPending && (
        <>
          <Loading what={t("the votes")} />
          <Blocks lines={[{ width: "80%", height: 14 }]} />
        </>
      )}
      <NameField name={name} setName={called} />
      {asks ? (
        <NewVoteForm
          name={name.trim()}
          opened={(vote) => {
            setChosen(vote.number);
            setNew(false);
          }}
          cancel={all.length > 0 ? () => setNew(false) : undefined}
        />
      ) : shown?.state === "open" ? (
        <Ballot key={shown.number} vote={shown} name={name.trim()} />
      ) : (
        shown && <VoteResult key={shown.number} vote={shown} name={name.trim()} />
      )}
      {!asks && (
        <footer className="vote-others">
          <Button className="button ghost" isDisabled={isPast} onPress={() => setNew(true)}>
            <Icon name="plus" size={12} /> {t("New vote")}
          </Button>
          {all.length > 1 && <Others votes={all} shown={shown} choose={setChosen} />}
        </footer>
      )}
    </section>
  );
}

function Others(props: { votes: Vote[]; shown: Vote | undefined; choose: (number: number) => void }) {
  const now = useNow();
  return (
    <select
      aria-label={t("Which vote")}
      value={props.shown?.number ?? ""}
      onChange={(event) => props.choose(Number(event.target.value))}
    >
      {props.votes.map((vote) => (
        <option key={vote.number} value={vote.number}>
          {vote.title} ({vote.state === "open" ? t("open") : ago(vote.openedAt, now)})
        </option>
      ))}
    </select>
  );
}
