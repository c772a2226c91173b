import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count, decimal } from "../numbers";
import { PRIVACY_HREF } from "../privacy/api";
import { ago, rate } from "../widgets/ago";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { useNow } from "../widgets/useNow";
import { rich, t } from "../words";
import { type Source, type SourceStatus, useSource, useSourceStatus } from "./api";
import { Connect } from "./Connect";
import { Danger } from "./Danger";
import { FeedFacts } from "./FeedFacts";
import { Keys } from "./Keys";
import { kindOf } from "./kinds";
import { Limits } from "./Limits";
import { Secrets } from "./Secrets";
import { StateMark } from "./StateMark";
import "./sources.css";

/** One source: what it does now, what to paste to send to it, its keys and limits. */
export function SourcePage({ name }: { name: string }) {
  useTitle(t("{name} · Sources · Footpath", { name }));
  const source = useSource(name);
  const status = useSourceStatus(name);
  return (
    <Frame section="sources" crumbs={[{ label: t("Sources"), href: "/sources" }, { label: name }]}>
      <main id="content" className="page sources">
        {source.error ? (
          <Failure failure={source.error} retry={source.refetch} />
        ) : !source.data ? (
          <>
            <Loading what={t("the source")} />
            <Blocks lines={[30, 72, 180, 96].map((height) => ({ width: "100%", height }))} />
          </>
        ) : (
          <Whole source={source.data} status={status.data} />
        )}
      </main>
    </Frame>
  );
}

function Whole({ source, status }: { source: Source; status?: SourceStatus }) {
  const sort = kindOf(source.kind).sort;
  return (
    <>
      <h1>{source.name}</h1>
      <p className="lede">
        {kindOf(source.kind).label} · <StateMark source={source} last={status?.last ?? null} />
      </p>
      {sort === "pulled" ? (
        <FeedFacts source={source} />
      ) : (
        <>
          <FirstEvent source={source} status={status} />
          <Facts status={status} />
          <Connect source={source} />
          <Keys source={source} />
        </>
      )}
      {sort !== "client" && <Secrets source={source} />}
      <Limits source={source} />
      <Danger source={source} />
    </>
  );
}

/** Waits for the first event in the open, so that whoever sets up a client sees it work. */
function FirstEvent({ source, status }: { source: Source; status?: SourceStatus }) {
  if (!status) return null;
  const live = `/live?source=${encodeURIComponent(source.name)}`;
  const has = status.last !== null;
  return (
    <p className={`first-event ${has ? "received" : ""}`} role="status" data-testid="first-event">
      <i aria-hidden="true" />
      {has ? (
        <span>
          {rich("Events are received. <link>Watch them</link>", {
            link: (text) => <Link href={live}>{text}</Link>,
          })}
        </span>
      ) : (
        <span>{t("Waiting for the first event since the server started…")}</span>
      )}
    </p>
  );
}

function Facts({ status }: { status?: SourceStatus }) {
  const now = useNow();
  if (!status) return <Blocks lines={[{ width: "100%", height: 72 }]} />;
  const refused = Object.entries(status.refused);
  const behind = status.lag.journalRecords + status.lag.indexBehind;
  return (
    <dl className="figures">
      <Fact name={t("Events a second")} value={rate(status.eventsASecond.minute)}>
        {t("{hour} over the hour", { hour: rate(status.eventsASecond.hour) })}
      </Fact>
      <Fact name={t("Last event")} value={ago(status.last, now)} />
      <Fact name={t("Taken")} value={count(status.accepted)}>
        {status.duplicates > 0 && t("{duplicates} sent twice", { duplicates: count(status.duplicates) })}
      </Fact>
      <Fact name={t("Flagged")} value={count(status.flagged)}>
        {status.flagged > 0 && <Link href={PRIVACY_HREF}>{t("Programs, or told twice")}</Link>}
      </Fact>
      <Fact name={t("Quarantined")} value={count(status.quarantined)} isAlarm={status.quarantined > 0}>
        {status.quarantined > 0 && (
          <Link href={`/quarantine?source=${encodeURIComponent(status.source)}`}>{t("See why")}</Link>
        )}
      </Fact>
      <Fact
        name={t("Refused")}
        value={count(refused.reduce((sum, [, each]) => sum + each, 0))}
        isAlarm={refused.length > 0}
      >
        {refused.map(([reason, n]) => `${reason.replaceAll("_", " ")} ${count(n)}`).join(", ")}
      </Fact>
      <Fact name={t("On the way")} value={count(behind)}>
        {behind > 0
          ? t("oldest {oldestSeconds} s", { oldestSeconds: decimal(status.lag.oldestSeconds, 1) })
          : t("all answered for")}
      </Fact>
    </dl>
  );
}

export function Fact(props: { name: string; value: string; isAlarm?: boolean; children?: React.ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.isAlarm ? "alarm" : undefined}>
        {props.value}
        {props.children && <small>{props.children}</small>}
      </dd>
    </div>
  );
}
