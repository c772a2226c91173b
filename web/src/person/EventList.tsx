import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { clock, day, weekday } from "../dates";
import { Link } from "../frame/Link";
import { count, counted } from "../numbers";
import { ChannelIcon } from "../widgets/channels";
import { Icon } from "../widgets/Icon";
import type { PersonEvent, PersonMap } from "./api";
import { byDay, passagesAt } from "./timeline";
import { valueText } from "./values";

/** All events day by day, newest first; each opens to its properties, and says which step of a map it was. */
export function EventList(props: {
  events: PersonEvent[];
  maps: PersonMap[];
  total: number;
  more?: () => void;
  busy: boolean;
}) {
  const { events, maps, total } = props;
  return (
    <section aria-label="Events">
      {byDay(events).map((each) => (
        <section key={each.date} className="event-day">
          <h2>
            {day(each.date)}
            <small>
              {weekday(each.date)} · {counted(each.events.length, "event", "events")}
            </small>
          </h2>
          <ol>
            {each.events.map((event) => (
              <EventRow key={event.seq} event={event} maps={maps} />
            ))}
          </ol>
        </section>
      ))}
      {props.more && (
        <Button className="button more" isDisabled={props.busy} onPress={() => props.more?.()}>
          Older events, {count(total - events.length)} left
        </Button>
      )}
    </section>
  );
}

function EventRow({ event, maps }: { event: PersonEvent; maps: PersonMap[] }) {
  const properties = Object.entries(event.properties);
  const steps = passagesAt(maps, event.time);
  return (
    <li className="event" data-testid="event">
      <time dateTime={event.time}>{clock(event.time)}</time>
      <span className="event-node">
        <ChannelIcon channel={event.channel ?? ""} size={15} />
      </span>
      <Disclosure className="event-body" isDisabled={properties.length === 0}>
        <Heading level={3}>
          <Button slot="trigger" className="event-name">
            <b>{event.name}</b>
            <span>{summary(event)}</span>
            {properties.length > 0 && <Icon name="right" size={12} className="unfold" />}
          </Button>
        </Heading>
        {steps.map(({ map, passage }) => (
          <p key={`${map.slug}${passage.step}`} className="event-step">
            <i aria-hidden="true" />
            <Link href={`/maps/${encodeURIComponent(map.slug)}?step=${encodeURIComponent(passage.step)}`}>
              “{passage.title}”
            </Link>{" "}
            in {map.title}
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
            {event.source && (
              <div>
                <dt>source</dt>
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
    .filter(([, value]) => value !== null && typeof value !== "object")
    .slice(0, SUMMARISED)
    .map(([name, value]) => `${name.replaceAll("_", " ")} ${valueText(value)}`);
  return [event.channel, ...named].filter(Boolean).join(" · ");
}
