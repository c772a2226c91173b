import { Button } from "react-aria-components";
import { apiPath } from "../api";
import { day } from "../dates";
import { count } from "../numbers";
import { Problem } from "../sources/Problem";
import { ago } from "../widgets/ago";
import { CopyButton } from "../widgets/CopyButton";
import { useNow } from "../widgets/useNow";
import { rich, t } from "../words";
import { inWords, type Kept, usePlan, usePlanActions, useViolations, type Violation } from "./plan";

/** What the tracking plan says of one event, and how often its events break it. */
export function PlanSection({ name }: { name: string }) {
  const kept = usePlan().data;
  const violations = useViolations().data?.filter((each) => each.event === name) ?? [];
  if (!kept) return null;
  return (
    <section className="block">
      <h2>{t("Tracking plan")}</h2>
      {kept.plan ? <Planned name={name} kept={kept} /> : <NoPlan />}
      {violations.length > 0 && kept.savedAt && <Violations violations={violations} since={kept.savedAt} />}
    </section>
  );
}

function NoPlan() {
  const { propose } = usePlanActions();
  return (
    <>
      <p>
        {t(
          "There is no plan yet. One can be made of what is seen: what each event says, of which type, and what it never lacks. From then on what departs from it is counted; nothing is refused.",
        )}
      </p>
      <div>
        <Button className="button" isDisabled={propose.isPending} onPress={() => propose.mutate(0)}>
          {t("Make a plan of what is seen")}
        </Button>
      </div>
      <Problem failure={propose.error} />
    </>
  );
}

function Planned({ name, kept }: { name: string; kept: Kept }) {
  const { save } = usePlanActions();
  const plan = kept.plan;
  const planned = plan?.events[name];
  if (!plan || !planned) {
    return (
      <p>
        {rich("The plan does not have this event. {code} makes one that does.", {
          code: <code>footpath plan propose</code>,
        })}
      </p>
    );
  }
  const isBlocking = planned.enforcement === "block";
  const schema = JSON.stringify(planned.schema, null, 2);
  const turn = () =>
    save.mutate({
      revision: kept.revision,
      plan: {
        ...plan,
        events: { ...plan.events, [name]: { ...planned, enforcement: isBlocking ? "observe" : "block" } },
      },
    });
  return (
    <>
      <p>
        {t(
          "{isBlocking, select, yes {Events that break the plan are kept in the quarantine.} other {Events that break the plan are taken and counted.}} Revision {revision} of {savedAt}.",
          {
            isBlocking: isBlocking ? "yes" : "no",
            revision: kept.revision,
            savedAt: kept.savedAt && day(kept.savedAt),
          },
        )}
      </p>
      <div>
        <Button className="button" isDisabled={save.isPending} onPress={turn}>
          {isBlocking ? t("Take and count them") : t("Keep them in the quarantine")}
        </Button>
      </div>
      <Problem failure={save.error} />
      <details className="schema">
        <summary>{t("The schema")}</summary>
        <div className="code">
          <pre>{schema}</pre>
          <CopyButton text={schema} what={t("the schema")} />
        </div>
      </details>
      <p>
        {rich("The whole plan as typed code, a method for each event: <a>TypeScript</a>, <a2>Java</a2>.", {
          a: (text) => (
            <a href={apiPath("/plan/code/typescript")} download data-testid="plan-code">
              {text}
            </a>
          ),
          a2: (text) => (
            <a href={apiPath("/plan/code/java")} download>
              {text}
            </a>
          ),
        })}
      </p>
    </>
  );
}

function Violations({ violations, since }: { violations: Violation[]; since: string }) {
  const now = useNow();
  const all = violations.reduce((sum, each) => sum + each.count, 0);
  return (
    <>
      <p>
        {t("{all, plural, one {# departure} other {# departures}} from the plan since {since}:", {
          all,
          since: day(since),
        })}
      </p>
      <ul className="lines" data-testid="violations">
        {violations.map((each) => (
          <li key={`${each.rule}${each.place}${each.source}`}>
            <b>{count(each.count)} ×</b>
            <span>{inWords(each)}</span>
            <span className="grow" />
            <span className="quiet">
              {t("from {source}, last {last}", { source: each.source, last: ago(each.last, now) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
