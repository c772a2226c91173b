import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { PRIVACY_HREF } from "../privacy/api";
import { ago, rate } from "../widgets/ago";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { useNow } from "../widgets/useNow";
import { rich, t } from "../words";
import { type Source, sourceHref, useSourceStatus, useSources } from "./api";
import { ImportFile } from "./ImportFile";
import { kindOf } from "./kinds";
import { StateMark } from "./StateMark";
import "./sources.css";

/** Where events come from, each with what it does now. */
export function SourcesPage() {
  useTitle(t("Sources · Footpath"));
  const sources = useSources();
  return (
    <Frame section="sources" crumbs={[{ label: t("Sources") }]} actions={<NewSource />}>
      <main id="content" className="page sources">
        <h1>{sources.data ? headline(sources.data) : t("Sources")}</h1>
        <p className="lede">
          {rich(
            "Where events come from. Watch them <link>as they come in</link>, or say who and what counts: <link2>purposes and programs</link2>.",
            {
              link: (text) => <Link href="/live">{text}</Link>,
              link2: (text) => <Link href={PRIVACY_HREF}>{text}</Link>,
            },
          )}
        </p>
        {sources.error ? (
          <Failure failure={sources.error} retry={sources.refetch} />
        ) : !sources.data ? (
          <>
            <Loading what={t("sources")} />
            <Blocks lines={Array.from({ length: 4 }, () => ({ width: "100%", height: 56 }))} />
          </>
        ) : sources.data.length === 0 ? (
          <NoSources />
        ) : (
          <SourceTable sources={sources.data} />
        )}
        <ImportFile />
      </main>
    </Frame>
  );
}

function NewSource() {
  return (
    <Link href="/sources/new" className="button primary">
      <Icon name="plus" /> {t("New source")}
    </Link>
  );
}

function headline(sources: Source[]): string {
  if (sources.length === 0) return t("No sources yet.");
  const off = sources.filter((source) => !source.enabled).length;
  const all = t("{sources, plural, one {# source} other {# sources}}", { sources: sources.length });
  return off === 0 ? `${all}.` : t("{all}, {off} of them switched off.", { all, off: count(off) });
}

function NoSources() {
  return (
    <div className="sources-none">
      <p>
        {t(
          "A source stands for what sends: a web site, an app, a shop, a database. It has a key, and its events bear its name.",
        )}
      </p>
      <Link href="/sources/new" className="button primary">
        <Icon name="plus" /> {t("Make the first source")}
      </Link>
    </div>
  );
}

function SourceTable({ sources }: { sources: Source[] }) {
  return (
    <table className="data-table source-table">
      <thead>
        <tr>
          <th scope="col">{t("Source")}</th>
          <th scope="col">{t("State")}</th>
          <th scope="col" className="number">
            {t("Events/s")}
          </th>
          <th scope="col">{t("Last event")}</th>
          <th scope="col" className="number">
            {t("Taken")}
          </th>
          <th scope="col" className="number">
            {t("Flagged")}
          </th>
          <th scope="col" className="number">
            {t("Quarantined")}
          </th>
          <th scope="col" className="number">
            {t("Refused")}
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <SourceRow key={source.name} source={source} />
        ))}
      </tbody>
    </table>
  );
}

function SourceRow({ source }: { source: Source }) {
  const status = useSourceStatus(source.name).data;
  const now = useNow();
  const refused = Object.values(status?.refused ?? {}).reduce((sum, each) => sum + each, 0);
  const isPulled = kindOf(source.kind).sort === "pulled";
  return (
    <tr>
      <th scope="row">
        <Link href={sourceHref(source.name)} data-testid="source-row">
          {source.name}
        </Link>
        <small>{kindOf(source.kind).label}</small>
      </th>
      <td>
        <StateMark source={source} last={status?.last ?? null} />
      </td>
      <td className="number" data-label={t("Events/s")}>
        {status && !isPulled ? rate(status.eventsASecond.minute) : "–"}
      </td>
      <td data-label={t("Last event")}>
        {isPulled ? ago(source.status?.pulled ?? null, now) : ago(status?.last ?? null, now)}
      </td>
      <td className="number" data-label={t("Taken")}>
        {isPulled ? count(source.status?.rowsTaken ?? 0) : count(status?.accepted ?? 0)}
      </td>
      <td className="number" data-label={t("Flagged")}>
        {count(status?.flagged ?? 0)}
      </td>
      <td className={`number ${status?.quarantined ? "alarm" : ""}`} data-label={t("Quarantined")}>
        {count(status?.quarantined ?? 0)}
      </td>
      <td className={`number ${refused ? "alarm" : ""}`} data-label={t("Refused")}>
        {count(refused)}
      </td>
    </tr>
  );
}
