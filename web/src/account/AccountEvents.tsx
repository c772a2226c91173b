import { Button } from "react-aria-components";
import { clock, day, weekday } from "../dates";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { FlagChip } from "../person/Flagged";
import { byDay } from "../person/timeline";
import { personHref } from "../privacy/purposeUrl";
import { ChannelIcon } from "../widgets/channels";
import { t } from "../words";
import type { AccountEvent } from "./api";

/** The events of all members day by day, newest first, each with whose it was. */
export function AccountEvents(props: {
  purpose: string | undefined;
  events: AccountEvent[];
  total: number;
  more?: () => void;
  busy: boolean;
}) {
  const { purpose, events, total, more, busy } = props;
  return (
    <section aria-label={t("Events")}>
      {events.length === 0 && (
        <section className="event-day">
          <h2>{t("No events")}</h2>
        </section>
      )}
      {byDay(events).map(({ date, events: each }) => (
        <section key={date} className="event-day">
          <h2>
            {day(date)}
            <small>
              {weekday(date)} · {t("{each, plural, one {# event} other {# events}}", { each: each.length })}
            </small>
          </h2>
          <ol>
            {each.map((event) => (
              <li
                key={event.seq}
                className={event.flag === null ? "event" : "event flagged"}
                data-testid="event"
              >
                <time dateTime={event.time}>{clock(event.time)}</time>
                <span className="event-node">
                  <ChannelIcon channel={event.channel ?? ""} size={15} />
                </span>
                <p className="event-name">
                  <b>{event.name}</b>
                  {event.flag !== null && <FlagChip flag={event.flag} />}
                  <Link
                    className="event-person"
                    href={`${personHref(event.person, purpose)}#event-${event.seq}`}
                  >
                    {event.person}
                  </Link>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {more && (
        <Button className="button more" isDisabled={busy} onPress={() => more()}>
          {t("Older events, {total} left", { total: count(total - events.length) })}
        </Button>
      )}
    </section>
  );
}
