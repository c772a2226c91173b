import { Button } from "react-aria-components";
import { apiPath } from "../api";
import { day } from "../dates";
import { count, counted } from "../numbers";
import { Problem } from "../sources/Problem";
import { ago } from "../widgets/ago";
import { CopyButton } from "../widgets/CopyButton";
import { useNow } from "../widgets/useNow";
import { inWords, type Kept, usePlan, usePlanActions, useViolations, type Violation } from "./plan";

/** What the tracking plan says of one event, and how often its events break it. */
export function PlanSection({ name }: { name: string }) {
  const kept = usePlan().data;
  const violations = useViolations().data?.filter((each) => each.event === name) ?? [];
  if (!kept) return null;
  return (
    <section className="block">
      <h2>Tracking plan</h2>
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
        There is no plan yet. One can be made of what is seen: what each event says, of which type, and what
        it never lacks. From then on what departs from it is counted; nothing is refused.
      </p>
      <div>
        <Button className="button" isDisabled={propose.isPending} onPress={() => propose.mutate(0)}>
          Make a plan of what is seen
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
        The plan does not have this event. <code>footpath plan propose</code> makes one that does.
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
        {isBlocking
          ? "Events that break the plan are kept in the quarantine."
          : "Events that break the plan are taken and counted."}{" "}
        Revision {kept.revision} of {kept.savedAt && day(kept.savedAt)}.
      </p>
      <div>
        <Button className="button" isDisabled={save.isPending} onPress={turn}>
          {isBlocking ? "Take and count them" : "Keep them in the quarantine"}
        </Button>
      </div>
      <Problem failure={save.error} />
      <details className="schema">
        <summary>The schema</summary>
        <div className="code">
          <pre>{schema}</pre>
          <CopyButton text={schema} what="the schema" />
        </div>
      </details>
      <p>
        The whole plan as typed code, a method for each event:{" "}
        <a href={apiPath("/plan/code/typescript")} download data-testid="plan-code">
          TypeScript
        </a>
        ,{" "}
        <a href={apiPath("/plan/code/java")} download>
          Java
        </a>
        .
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
        {counted(all, "departure", "departures")} from the plan since {day(since)}:
      </p>
      <ul className="lines" data-testid="violations">
        {violations.map((each) => (
          <li key={`${each.rule}${each.place}${each.source}`}>
            <b>{count(each.count)} ×</b>
            <span>{inWords(each)}</span>
            <span className="grow" />
            <span className="quiet">
              from {each.source}, last {ago(each.last, now)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
