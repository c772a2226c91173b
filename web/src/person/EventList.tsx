import { useEffect, useState } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { clock, day, wallMillis, weekday } from "../dates";
import { Link } from "../frame/Link";
import { count, duration } from "../numbers";
import { useAddress } from "../router";
import { ChannelIcon } from "../widgets/channels";
import { Icon } from "../widgets/Icon";
import { rich, t } from "../words";
import type { JoinedLink, PersonEvent, PersonMap } from "./api";
import { FlagChip } from "./Flagged";
import { FLAG_PROPERTY, flaggedAmong } from "./flags";
import { byDay, eventOfHash, linksOn, passagesAt, runsOf } from "./timeline";
import { valueText } from "./values";

/** All events day by day, newest first; each opens to its properties, and says which step of a map it was. */
export function EventList(props: {
  events: PersonEvent[];
  maps: PersonMap[];
  total: number;
  more?: () => void;
  busy: boolean;
  links: JoinedLink[];
}) {
  const { events, maps, total, links } = props;
  const pointed = eventOfHash(useAddress().hash);
  const found = events.some((event) => event.seq === pointed);
  useEffect(() => {
    if (found) document.getElementById(`event-${pointed}`)?.scrollIntoView({ block: "center" });
  }, [pointed, found]);
  return (
    <section aria-label={t("Events")}>
      {byDay(events).map((each) => (
        <section key={each.date} className="event-day">
          <h2>
            {day(each.date)}
            <small>
              {weekday(each.date)} ·{" "}
              {t("{events, plural, one {# event} other {# events}}", { events: each.events.length })}
            </small>
          </h2>
          <ol>
            {runsOf(each.events, linksOn(links, each.date)).map((run) =>
              run.kind === "event" ? (
                <EventRow key={run.event.seq} event={run.event} maps={maps} pointed={pointed} />
              ) : run.kind === "session" ? (
                <SessionRow
                  key={`session ${run.events[0]?.seq}`}
                  events={run.events}
                  maps={maps}
                  pointed={pointed}
                />
              ) : (
                <JoinedRow key={`${run.link.one} ${run.link.other}`} link={run.link} />
              ),
            )}
          </ol>
        </section>
      ))}
      {props.more && (
        <Button className="button more" isDisabled={props.busy} onPress={() => props.more?.()}>
          {t("Older events, {total} left", { total: count(total - events.length) })}
        </Button>
      )}
    </section>
  );
}

/** Many events close together, folded until somebody wants to see them. */
function SessionRow(props: { events: PersonEvent[]; maps: PersonMap[]; pointed: number | null }) {
  const { events, maps, pointed } = props;
  const holdsPointed = events.some((event) => event.seq === pointed);
  const [open, setOpen] = useState(holdsPointed);
  const [newest, oldest] = [events[0], events[events.length - 1]];
  if (!newest || !oldest) return null;
  const seconds = (wallMillis(newest.time) - wallMillis(oldest.time)) / 1000;
  const channels = [...new Set(events.map((event) => event.channel || t("no channel")))];
  const flagged = flaggedAmong(events);
  return (
    <>
      <li className="event session-row" data-testid="session">
        <time dateTime={newest.time}>{clock(newest.time)}</time>
        <span className="event-node">
          <ChannelIcon channel={newest.channel ?? ""} size={15} />
        </span>
        <Button className="event-name" aria-expanded={open} onPress={() => setOpen(!open)}>
          <b>{t("Session of {events, plural, one {# event} other {# events}}", { events: events.length })}</b>
          {flagged > 0 && <i className="flag-chip">{t("{flagged} flagged", { flagged: count(flagged) })}</i>}
          <span>
            {channels.join(", ")} · {duration(seconds)}
          </span>
          <Icon name="right" size={12} className="unfold" />
        </Button>
      </li>
      {open &&
        events.map((event) => <EventRow key={event.seq} event={event} maps={maps} pointed={pointed} />)}
    </>
  );
}

/** Where two became one. */
function JoinedRow({ link }: { link: JoinedLink }) {
  return (
    <li className="event joined-row" data-testid="joined">
      <time dateTime={link.time}>{clock(link.time)}</time>
      <span className="event-node">
        <Icon name="person" size={14} />
      </span>
      <p className="event-name">
        <b>
          {link.one} = {link.other}
        </b>
        <span>{link.says}</span>
      </p>
    </li>
  );
}

function EventRow(props: { event: PersonEvent; maps: PersonMap[]; pointed: number | null }) {
  const { event, maps, pointed } = props;
  const properties = Object.entries(event.properties);
  const steps = passagesAt(maps, event.time);
  return (
    <li
      className={["event", event.flag !== null && "flagged", event.seq === pointed && "pointed"]
        .filter(Boolean)
        .join(" ")}
      data-testid="event"
      id={`event-${event.seq}`}
      aria-current={event.seq === pointed ? "true" : undefined}
    >
      <time dateTime={event.time}>{clock(event.time)}</time>
      <span className="event-node">
        <ChannelIcon channel={event.channel ?? ""} size={15} />
      </span>
      <Disclosure
        className="event-body"
        isDisabled={properties.length === 0}
        defaultExpanded={event.seq === pointed}
      >
        <Heading level={3}>
          <Button slot="trigger" className="event-name">
            <b>{event.name}</b>
            {event.flag !== null && <FlagChip flag={event.flag} />}
            <span>{summary(event)}</span>
            {properties.length > 0 && <Icon name="right" size={12} className="unfold" />}
          </Button>
        </Heading>
        {steps.map(({ map, passage }) => (
          <p key={`${map.slug}${passage.step}`} className="event-step">
            <i aria-hidden="true" />
            {rich("<step>“{title}”</step> in {map}", {
              step: (text) => (
                <Link href={`/maps/${encodeURIComponent(map.slug)}?step=${encodeURIComponent(passage.step)}`}>
                  {text}
                </Link>
              ),
              title: passage.title,
              map: map.title,
            })}
          </p>
        ))}
        <DisclosurePanel>
          <dl className="properties">
            {properties.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{valueText(value)}</dd>
              </div>
            ))}
            <div>
              <dt>{t("link")}</dt>
              <dd>
                <a href={`#event-${event.seq}`}>{t("to this event")}</a>
              </dd>
            </div>
            {event.source && (
              <div>
                <dt>{t("source")}</dt>
                <dd>{event.source}</dd>
              </div>
            )}
          </dl>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

const SUMMARISED = 3;

function summary(event: PersonEvent): string {
  const named = Object.entries(event.properties)
    .filter(([name, value]) => name !== FLAG_PROPERTY && value !== null && typeof value !== "object")
    .slice(0, SUMMARISED)
    .map(([name, value]) => `${name.replaceAll("_", " ")} ${valueText(value)}`);
  return [event.channel, ...named].filter(Boolean).join(" · ");
}
