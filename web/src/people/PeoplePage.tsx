import { useCallback } from "react";
import { Button } from "react-aria-components";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { count, NONE } from "../numbers";
import { PurposeLine } from "../privacy/PurposeLine";
import { PurposePicker } from "../privacy/PurposePicker";
import { personHref, withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { AddressSearch } from "../widgets/AddressSearch";
import { Blocks, Loading } from "../widgets/Blocks";
import { ChannelIcon } from "../widgets/channels";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { usePeople } from "./api";
import "./people.css";

const peopleHref = (query: string): string =>
  query ? `/people?query=${encodeURIComponent(query)}` : "/people";

/** Everyone in the event log, found by any identity. */
export function PeoplePage({ query }: { query: string }) {
  useTitle(t("People · Footpath"));
  const purpose = usePurpose();
  const people = usePeople(query, purpose);
  const href = useCallback((typed: string) => withPurpose(peopleHref(typed), purpose), [purpose]);
  const pages = people.data?.pages;
  const total = pages?.[0]?.total;
  return (
    <Frame section="people" crumbs={[{ label: t("People") }]} actions={<PurposePicker />}>
      <main id="content" className="page people">
        <h1>{total === undefined ? t("People") : headline(total, query)}</h1>
        <p className="lede">
          {rich(
            "Everyone in the event log. Open one to see all that happened, in order; or look at <link>companies and households</link>.",
            { link: (text) => <Link href={withPurpose("/accounts", purpose)}>{text}</Link> },
          )}
        </p>
        <PurposeLine told={pages?.[0]?.population ?? null} one={t("person")} many={t("persons")} />
        <AddressSearch
          label={t("Find a person")}
          placeholder={t("User id, e-mail, phone or device")}
          query={query}
          href={href}
        />
        {people.error ? (
          <Failure failure={people.error} retry={people.refetch} />
        ) : !pages ? (
          <>
            <Loading what={t("people")} />
            <Blocks lines={Array.from({ length: 12 }, () => ({ width: "100%", height: 34 }))} />
          </>
        ) : total === 0 ? (
          <p className="none">
            {pages[0]?.population?.personsLeftOut
              ? t("Nobody of those found allows it.")
              : query
                ? t("Nobody has an identity like that.")
                : rich("No events yet: bring some in with {code}", {
                    code: <code>footpath import FILE… --mapping MAPPING.yaml</code>,
                  })}
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
    ? t("{total, plural, one {# person} other {# persons}} with “{query}” in an identity.", { total, query })
    : `${t("{total, plural, one {# person} other {# persons}}", { total })}.`;

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
            <th scope="col">{t("Person")}</th>
            <th scope="col" className="number">
              {t("Events")}
            </th>
            <td />
            <th scope="col">{t("Channels")}</th>
            <th scope="col" className="number">
              {t("Identities")}
            </th>
            <th scope="col">{t("Last seen")}</th>
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
          {t("Show more, {left} left", { left: count(left) })}
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
        <span key={key} title={key || t("no channel")}>
          <ChannelIcon channel={key} size={15} />
          <span className="screen-reader">{key || t("no channel")}</span>
        </span>
      ))}
      {keys.length > SHOWN_CHANNELS && <small>+{keys.length - SHOWN_CHANNELS}</small>}
    </span>
  );
}
