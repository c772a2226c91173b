import { useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count } from "../numbers";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { eventHref } from "./address";
import { type EventName, useEventNames, useFlaggedCount } from "./api";
import { FlaggedBar, FlaggedCell } from "./Flagged";
import { PlanMark } from "./PlanMark";
import { type PlanState, stateOf, usePlan, useViolations } from "./plan";
import { Sparkline } from "./Sparkline";
import "./events.css";

/** Every name that events have, with how much there is of it. */
export function EventsPage() {
  useTitle(t("Events · Footpath"));
  const names = useEventNames();
  const [text, setText] = useState("");
  const [wantsFlagged, setWantsFlagged] = useState(false);
  const flagged = useFlaggedCount(wantsFlagged);
  const wanted = text.trim().toLowerCase();
  const shown = (names.data?.names ?? []).filter((each) => each.name.toLowerCase().includes(wanted));
  return (
    <Frame section="events" crumbs={[{ label: t("Events") }]}>
      <main id="content" className="page events">
        <h1>
          {names.data
            ? t("{names, plural, one {# event name.} other {# event names.}}", {
                names: names.data.names.length,
              })
            : t("Events")}
        </h1>
        <p className="lede">
          {t("Everything that happens, by name: how often, since when, where from, and with what.")}
        </p>
        <SearchField aria-label={t("Find an event name")} className="search" value={text} onChange={setText}>
          <Icon name="search" />
          <Input placeholder={t("Find an event name")} />
          <Button className="button icon-only ghost small" aria-label={t("Clear")}>
            <Icon name="close" size={12} />
          </Button>
        </SearchField>
        {names.error ? (
          <Failure failure={names.error} retry={names.refetch} />
        ) : !names.data ? (
          <>
            <Loading what={t("event names")} />
            <Blocks lines={Array.from({ length: 8 }, () => ({ width: "100%", height: 44 }))} />
          </>
        ) : names.data.names.length === 0 ? (
          <p className="none">
            {rich("No events yet: make a <link>source</link>, or bring a file in with {code}", {
              link: (text) => <Link href="/sources">{text}</Link>,
              code: <code>footpath import FILE… --mapping MAPPING.yaml</code>,
            })}
          </p>
        ) : shown.length === 0 ? (
          <p className="none">{t("No event has a name like that.")}</p>
        ) : (
          <>
            <FlaggedBar flagged={flagged} isWanted={wantsFlagged} onWanted={() => setWantsFlagged(true)} />
            <NameTable names={shown} firstDay={names.data.firstDay} flagged={flagged.data} />
          </>
        )}
      </main>
    </Frame>
  );
}

type Flagged = Map<string, number> | undefined;

function NameTable(props: { names: EventName[]; firstDay: string | null; flagged: Flagged }) {
  const { names, firstDay, flagged } = props;
  const kept = usePlan().data;
  const violations = useViolations().data ?? [];
  return (
    <table className="data-table event-table">
      <thead>
        <tr>
          <th scope="col">{t("Event")}</th>
          <th scope="col" className="number">
            {t("How often")}
          </th>
          {flagged && (
            <th scope="col" className="number">
              {t("Flagged")}
            </th>
          )}
          <th scope="col">{t("Last 30 days")}</th>
          <th scope="col">{t("First seen")}</th>
          <th scope="col">{t("Last seen")}</th>
          <th scope="col">{t("Sources")}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((each) => (
          <NameRow
            key={each.name}
            event={each}
            firstDay={firstDay}
            flagged={flagged}
            state={kept && stateOf(kept, violations, each.name)}
          />
        ))}
      </tbody>
    </table>
  );
}

function NameRow(props: { event: EventName; firstDay: string | null; flagged: Flagged; state?: PlanState }) {
  const { event, firstDay, flagged, state } = props;
  return (
    <tr>
      <th scope="row">
        <Link href={eventHref(event.name)} data-testid="event-name">
          {event.name}
        </Link>
        <span className="marks">
          {!event.isMapped && <span className="pill outlined small">{t("on no map")}</span>}
          <PlanMark state={state} />
        </span>
      </th>
      <td className="number" data-label={t("How often")}>
        {count(event.events)}
      </td>
      {flagged && <FlaggedCell flagged={flagged.get(event.name) ?? 0} events={event.events} />}
      <td className="by-day">{firstDay && <Sparkline byDay={event.byDay} firstDay={firstDay} />}</td>
      <td data-label={t("First seen")}>{day(event.first)}</td>
      <td data-label={t("Last seen")}>{day(event.last)}</td>
      <td className="names" data-label={t("Sources")}>
        {event.sources.join(", ")}
      </td>
    </tr>
  );
}
