import { useCallback } from "react";
import { Button } from "react-aria-components";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count, counted, NONE } from "../numbers";
import { PurposeLine } from "../privacy/PurposeLine";
import { PurposePicker } from "../privacy/PurposePicker";
import { personHref, withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { AddressSearch } from "../widgets/AddressSearch";
import { Blocks, Loading } from "../widgets/Blocks";
import { ChannelIcon } from "../widgets/channels";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { usePeople } from "./api";
import "./people.css";

const peopleHref = (query: string): string =>
  query ? `/people?query=${encodeURIComponent(query)}` : "/people";

/** Everyone in the event log, found by any identity. */
export function PeoplePage({ query }: { query: string }) {
  useTitle("People · Footpath");
  const purpose = usePurpose();
  const people = usePeople(query, purpose);
  const href = useCallback((typed: string) => withPurpose(peopleHref(typed), purpose), [purpose]);
  const pages = people.data?.pages;
  const total = pages?.[0]?.total;
  return (
    <Frame section="people" crumbs={[{ label: "People" }]} actions={<PurposePicker />}>
      <main id="content" className="page people">
        <h1>{total === undefined ? "People" : headline(total, query)}</h1>
        <p className="lede">
          Everyone in the event log. Open one to see all that happened, in order; or look at{" "}
          <Link href={withPurpose("/accounts", purpose)}>companies and households</Link>.
        </p>
        <PurposeLine told={pages?.[0]?.population ?? null} one="person" many="persons" />
        <AddressSearch
          label="Find a person"
          placeholder="User id, e-mail, phone or device"
          query={query}
          href={href}
        />
        {people.error ? (
          <Failure failure={people.error} retry={people.refetch} />
        ) : !pages ? (
          <>
            <Loading what="people" />
            <Blocks lines={Array.from({ length: 12 }, () => ({ width: "100%", height: 34 }))} />
          </>
        ) : total === 0 ? (
          <p className="none">
            {pages[0]?.population?.personsLeftOut
              ? "Nobody of those found allows it."
              : query
                ? "Nobody has an identity like that."
                : "No events yet: bring some in with "}
            {!query && !pages[0]?.population?.personsLeftOut && (
              <code>footpath import FILE… --mapping MAPPING.yaml</code>
            )}
          </p>
        ) : (
          <People
            purpose={purpose}
            pages={pages}
            more={people.hasNextPage ? people.fetchNextPage : undefined}
            busy={people.isFetchingNextPage}
          />
        )}
      </main>
    </Frame>
  );
}

const headline = (total: number, query: string): string =>
  query
    ? `${counted(total, "person", "persons")} with “${query}” in an identity.`
    : `${counted(total, "person", "persons")}.`;

type Pages = NonNullable<ReturnType<typeof usePeople>["data"]>["pages"];

function People(props: { purpose: string | undefined; pages: Pages; more?: () => void; busy: boolean }) {
  const { purpose, pages, more, busy } = props;
  const persons = pages.flatMap((page) => page.persons);
  const most = Math.max(1, ...persons.map((person) => person.events));
  const left = (pages[0]?.total ?? 0) - persons.length;
  return (
    <>
      <table className="data-table people-table">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col" className="number">
              Events
            </th>
            <td />
            <th scope="col">Channels</th>
            <th scope="col" className="number">
              Identities
            </th>
            <th scope="col">Last seen</th>
          </tr>
        </thead>
        <tbody>
          {persons.map((each) => (
            <tr key={each.person}>
              <th scope="row">
                <Link href={personHref(each.person, purpose)} data-testid="person-row">
                  {each.person}
                </Link>
              </th>
              <td className="number">{count(each.events)}</td>
              <td className="amount">
                <i style={{ width: `${(each.events / most) * 100}%` }} />
              </td>
              <td>
                <Channels keys={each.channels} />
              </td>
              <td className="number">{count(each.identities)}</td>
              <td>{each.lastSeen ? day(each.lastSeen) : NONE}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more && (
        <Button className="button more" isDisabled={busy} onPress={() => more()}>
          Show more, {count(left)} left
        </Button>
      )}
    </>
  );
}

const SHOWN_CHANNELS = 4;

function Channels({ keys }: { keys: string[] }) {
  if (keys.length === 0) return NONE;
  return (
    <span className="people-channels">
      {keys.slice(0, SHOWN_CHANNELS).map((key) => (
        <span key={key} title={key || "no channel"}>
          <ChannelIcon channel={key} size={15} />
          <span className="screen-reader">{key || "no channel"}</span>
        </span>
      ))}
      {keys.length > SHOWN_CHANNELS && <small>+{keys.length - SHOWN_CHANNELS}</small>}
    </span>
  );
}
