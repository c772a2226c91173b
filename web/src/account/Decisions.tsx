import { useState } from "react";
import { Button } from "react-aria-components";
import { clock, day } from "../dates";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { type Decision, useDecisions } from "./api";
import { DecisionDialog } from "./DecisionDialog";
import { decisionInWords } from "./words";

/** What was decided by hand about who belongs to an account, and a way to take each back. */
export function Decisions(props: { kind: string; account: string; decided: (decision: Decision) => void }) {
  const { kind, account, decided } = props;
  const answer = useDecisions(kind, account);
  const [asked, setAsked] = useState<Decision | null>(null);
  const all = answer.data?.pages.flatMap((page) => page.decisions) ?? [];
  if (answer.error) return <Failure failure={answer.error} retry={answer.refetch} />;
  if (all.length === 0) return null;
  return (
    <section className="decisions" aria-labelledby="decisions-title">
      <h3 id="decisions-title">{t("Decided by hand")}</h3>
      <ol>
        {all.map((each) => (
          <DecisionRow key={each.decision} decision={each} takeBack={() => setAsked(each)} />
        ))}
      </ol>
      {answer.hasNextPage && (
        <Button
          className="button more"
          isDisabled={answer.isFetchingNextPage}
          onPress={() => answer.fetchNextPage()}
        >
          {t("Older decisions")}
        </Button>
      )}
      {asked && (
        <DecisionDialog
          kind={kind}
          account={account}
          title={t("Take decision {decision} back?", { decision: asked.decision })}
          confirm={t("Take back")}
          change={{ what: "undo", decision: asked.decision }}
          close={() => setAsked(null)}
          decided={(decision) => {
            setAsked(null);
            decided(decision);
          }}
        >
          <p>
            {t("“{asked}”: it will be as if this had never been decided. What calls say counts again.", {
              asked: decisionInWords(asked),
            })}
          </p>
        </DecisionDialog>
      )}
    </section>
  );
}

function DecisionRow({ decision, takeBack }: { decision: Decision; takeBack: () => void }) {
  const words = decisionInWords(decision);
  return (
    <li data-testid="decision" className={decision.inForce ? undefined : "withdrawn"}>
      <b>
        {decision.decision}. {words}
      </b>
      <small>
        <time dateTime={decision.time}>
          {day(decision.time)}, {clock(decision.time)}
        </time>
        {!decision.inForce && t(" · taken back")}
      </small>
      {decision.reason && <q>{decision.reason}</q>}
      {decision.inForce && (
        <Button
          className="button ghost"
          aria-label={t("Take back decision {decision}: {words}…", { decision: decision.decision, words })}
          onPress={takeBack}
        >
          {t("Take back…")}
        </Button>
      )}
    </li>
  );
}
