import { useId, useState } from "react";
import { Button } from "react-aria-components";
import { capitalised } from "../../numbers";
import { ago } from "../../widgets/ago";
import { Blocks, Loading } from "../../widgets/Blocks";
import { Failure } from "../../widgets/Failure";
import { useNow } from "../../widgets/useNow";
import { t } from "../../words";
import { useMap } from "../mapState";
import { elementOf, titleOf } from "../panel/ElementPanel";
import { ACTIVITY_CHOICES, type Activity, useActivity } from "./activity";

/** Everything that happened to the map, the latest first. */
export function ActivityTab() {
  const { document, newest } = useMap();
  const [kind, setKind] = useState("");
  const [person, setPerson] = useState("");
  const activity = useActivity(document.slug, newest, kind, person);
  const pages = activity.data?.pages ?? [];
  const shown = pages.flatMap((page) => page.activities);
  const ids = { kind: useId(), person: useId() };
  return (
    <>
      <section className="section step-form govern-filter">
        <div className="field">
          <label htmlFor={ids.kind}>{t("What")}</label>
          <select id={ids.kind} value={kind} onChange={(event) => setKind(event.target.value)}>
            {ACTIVITY_CHOICES.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={ids.person}>{t("Who")}</label>
          <select id={ids.person} value={person} onChange={(event) => setPerson(event.target.value)}>
            <option value="">{t("Everybody")}</option>
            {(pages[0]?.persons ?? (person ? [person] : [])).map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      </section>
      {activity.error && <Failure failure={activity.error} retry={activity.refetch} />}
      {activity.isPending && (
        <div className="section">
          <Loading what={t("what happened")} />
          <Blocks
            lines={[
              { width: "50%", height: 14 },
              { width: "90%", height: 14 },
              { width: "60%", height: 14 },
            ]}
          />
        </div>
      )}
      {activity.data && shown.length === 0 && (
        <p className="panel-none">{t("Nothing of that kind happened yet.")}</p>
      )}
      {shown.length > 0 && (
        <ol className="revisions" aria-label={t("What happened, latest first")} data-testid="activity">
          {shown.map((one) => (
            <ActivityItem key={`${one.kind} ${one.at} ${one.words}`} one={one} />
          ))}
        </ol>
      )}
      {activity.hasNextPage && (
        <div className="section">
          <Button className="button more" onPress={() => activity.fetchNextPage()}>
            {t("Show what was before")}
          </Button>
        </div>
      )}
    </>
  );
}

function ActivityItem({ one }: { one: Activity }) {
  const { document, newest, change, open, edit } = useMap();
  const now = useNow();
  const step = one.about?.startsWith("step:") ? one.about.slice("step:".length) : undefined;
  const found = one.about ? elementOf(document, one.about) : undefined;
  const stepTitle = document.stages.flatMap((stage) => stage.steps).find(({ key }) => key === step)?.title;
  return (
    <li className="revision" data-kind={one.kind}>
      <p className="revision-head">
        <b>{one.person ?? t("Somebody")}</b>
        <time dateTime={one.at} title={one.at}>
          {ago(one.at, now)}
        </time>
      </p>
      <p>{capitalised(one.words)}</p>
      <div className="revision-acts">
        {step && stepTitle && (
          <Button className="button ghost" onPress={() => open(step)}>
            {stepTitle}
          </Button>
        )}
        {found && one.about && (
          <Button
            className="button ghost"
            onPress={() => edit(found.kind, one.about?.slice(one.about.indexOf(":") + 1))}
          >
            {titleOf(found.element as Record<string, unknown>)}
          </Button>
        )}
        {one.revision !== null && one.revision !== newest && (
          <Button
            className="button ghost"
            onPress={() => change({ revision: one.revision ?? undefined, edit: undefined })}
          >
            {t("Revision {revision}", { revision: one.revision })}
          </Button>
        )}
      </div>
    </li>
  );
}
