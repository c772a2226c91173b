import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { coarsePercent, count } from "../numbers";
import { sourceHref } from "../sources/api";
import { Fact } from "../sources/SourcePage";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { t } from "../words";
import { type EventDetail, type Property, useEventDetail } from "./api";
import { PlanSection } from "./PlanSection";
import { Sparkline } from "./Sparkline";
import { typesInWords, valueInWords } from "./words";
import "./events.css";

/** One event name: how often, where from, and what its events say. */
export function EventPage({ name }: { name: string }) {
  useTitle(t("{name} · Events · Footpath", { name }));
  const detail = useEventDetail(name);
  return (
    <Frame section="events" crumbs={[{ label: t("Events"), href: "/events" }, { label: name }]}>
      <main id="content" className="page events">
        {detail.error ? (
          <Failure failure={detail.error} retry={detail.refetch} />
        ) : !detail.data ? (
          <>
            <Loading what={t("the event")} />
            <Blocks lines={[30, 72, 72, 240].map((height) => ({ width: "100%", height }))} />
          </>
        ) : (
          <Whole detail={detail.data} />
        )}
      </main>
    </Frame>
  );
}

function Whole({ detail }: { detail: EventDetail }) {
  const { event, firstDay } = detail;
  return (
    <>
      <h1>{event.name}</h1>
      <p className="lede">
        {event.isMapped ? t("A step of a map is bound to it.") : t("No step of any map is bound to it.")}
      </p>
      <dl className="figures">
        <Fact name={t("How often")} value={count(event.events)} />
        <Fact name={t("First seen")} value={day(event.first)} />
        <Fact name={t("Last seen")} value={day(event.last)} />
        <Fact name={t("Channels")} value={event.channels.filter(Boolean).join(", ") || "–"} />
      </dl>
      <section className="block">
        <h2>{t("By day, the last 30 days")}</h2>
        {firstDay && (
          <div className="big-days">
            <Sparkline byDay={event.byDay} firstDay={firstDay} />
          </div>
        )}
        <p className="links">
          {event.sources.map((source) => (
            <Link key={source} href={sourceHref(source)}>
              {t("From {source}", { source })}
            </Link>
          ))}
          <Link href={`/live?text=${encodeURIComponent(event.name)}`}>{t("Watch it live")}</Link>
        </p>
      </section>
      <PlanSection name={event.name} />
      <section className="block">
        <h2>{t("Properties")}</h2>
        <p>
          {detail.properties.length === 0
            ? t("Its events say nothing besides their name.")
            : t("What the latest {sampled, plural, one {# event says} other {# events say}}.", {
                sampled: detail.sampled,
              })}
        </p>
        {detail.properties.length > 0 && (
          <Properties properties={detail.properties} sampled={detail.sampled} />
        )}
      </section>
    </>
  );
}

function Properties({ properties, sampled }: { properties: Property[]; sampled: number }) {
  return (
    <table className="data-table property-table">
      <thead>
        <tr>
          <th scope="col">{t("Property")}</th>
          <th scope="col">{t("Type")}</th>
          <th scope="col">{t("Filled")}</th>
          <th scope="col">{t("Values")}</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((each) => (
          <tr key={each.name} data-testid="property">
            <th scope="row">{each.name}</th>
            <td data-label={t("Type")}>{typesInWords(each.types)}</td>
            <td data-label={t("Filled")}>
              <span className="fill">
                <i style={{ "--share": `${(each.present / sampled) * 100}%` } as React.CSSProperties} />
                {coarsePercent(each.present / sampled)}
              </span>
            </td>
            <td data-label={t("Values")}>
              <Values property={each} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Values({ property }: { property: Property }) {
  const range =
    property.least === null || property.most === null
      ? ""
      : t("{least} to {most}", { least: valueInWords(property.least), most: valueInWords(property.most) });
  return (
    <>
      <span className="examples">
        {property.examples.map((value) => (
          <code key={JSON.stringify(value)} title={valueInWords(value)}>
            {valueInWords(value)}
          </code>
        ))}
      </span>
      <small className="quiet">
        {[
          property.distinct === null
            ? t("more than 50 values")
            : t("{distinct, plural, one {# value} other {# values}}", { distinct: property.distinct }),
          range,
        ]
          .filter(Boolean)
          .join(", ")}
      </small>
    </>
  );
}
