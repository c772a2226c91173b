import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { coarsePercent, count, counted } from "../numbers";
import { sourceHref } from "../sources/api";
import { Fact } from "../sources/SourcePage";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { type EventDetail, type Property, useEventDetail } from "./api";
import { PlanSection } from "./PlanSection";
import { Sparkline } from "./Sparkline";
import { typesInWords, valueInWords } from "./words";
import "./events.css";

/** One event name: how often, where from, and what its events say. */
export function EventPage({ name }: { name: string }) {
  useTitle(`${name} · Events · Footpath`);
  const detail = useEventDetail(name);
  return (
    <Frame section="events" crumbs={[{ label: "Events", href: "/events" }, { label: name }]}>
      <main id="content" className="page events">
        {detail.error ? (
          <Failure failure={detail.error} retry={detail.refetch} />
        ) : !detail.data ? (
          <>
            <Loading what="the event" />
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
        {event.isMapped ? "A step of a map is bound to it." : "No step of any map is bound to it."}
      </p>
      <dl className="figures">
        <Fact name="How often" value={count(event.events)} />
        <Fact name="First seen" value={day(event.first)} />
        <Fact name="Last seen" value={day(event.last)} />
        <Fact name="Channels" value={event.channels.filter(Boolean).join(", ") || "–"} />
      </dl>
      <section className="block">
        <h2>By day, the last 30 days</h2>
        {firstDay && (
          <div className="big-days">
            <Sparkline byDay={event.byDay} firstDay={firstDay} />
          </div>
        )}
        <p className="links">
          {event.sources.map((source) => (
            <Link key={source} href={sourceHref(source)}>
              From {source}
            </Link>
          ))}
          <Link href={`/live?text=${encodeURIComponent(event.name)}`}>Watch it live</Link>
        </p>
      </section>
      <PlanSection name={event.name} />
      <section className="block">
        <h2>Properties</h2>
        <p>
          {detail.properties.length === 0
            ? "Its events say nothing besides their name."
            : `What the latest ${counted(detail.sampled, "event says", "events say")}.`}
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
          <th scope="col">Property</th>
          <th scope="col">Type</th>
          <th scope="col">Filled</th>
          <th scope="col">Values</th>
        </tr>
      </thead>
      <tbody>
        {properties.map((each) => (
          <tr key={each.name} data-testid="property">
            <th scope="row">{each.name}</th>
            <td data-label="Type">{typesInWords(each.types)}</td>
            <td data-label="Filled">
              <span className="fill">
                <i style={{ "--share": `${(each.present / sampled) * 100}%` } as React.CSSProperties} />
                {coarsePercent(each.present / sampled)}
              </span>
            </td>
            <td data-label="Values">
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
      : `${valueInWords(property.least)} to ${valueInWords(property.most)}`;
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
          property.distinct === null ? "more than 50 values" : counted(property.distinct, "value", "values"),
          range,
        ]
          .filter(Boolean)
          .join(", ")}
      </small>
    </>
  );
}
