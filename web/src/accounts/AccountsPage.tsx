import { useEffect, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { capitalised, count, counted, NONE } from "../numbers";
import { go } from "../router";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { Icon } from "../widgets/Icon";
import { useTitle } from "../widgets/useMedia";
import { accountHref, useAccounts } from "./api";
import "../people/people.css";

const PAUSE_MILLIS = 200;

const accountsHref = (search: string): string =>
  search ? `/accounts?search=${encodeURIComponent(search)}` : "/accounts";

/** All companies, households and other groups of persons, found by key or name. */
export function AccountsPage({ search }: { search: string }) {
  useTitle("Accounts · Footpath");
  const accounts = useAccounts(search);
  const pages = accounts.data?.pages;
  const total = pages?.[0]?.total;
  return (
    <Frame section="people" crumbs={[{ label: "People", href: "/people" }, { label: "Accounts" }]}>
      <main id="content" className="page people">
        <h1>{total === undefined ? "Accounts" : headline(total, search)}</h1>
        <p className="lede">
          Companies, households and other groups of persons. Open one to see what all its members did.
        </p>
        <Search search={search} />
        {accounts.error ? (
          <Failure failure={accounts.error} retry={accounts.refetch} />
        ) : !pages ? (
          <>
            <Loading what="accounts" />
            <Blocks lines={Array.from({ length: 8 }, () => ({ width: "100%", height: 34 }))} />
          </>
        ) : total === 0 ? (
          <p className="none">
            {search
              ? "No account has a key or name like that."
              : "No accounts yet: send group calls, or make one with "}
            {!search && <code>footpath account add household:smiths PERSON</code>}
          </p>
        ) : (
          <Accounts
            pages={pages}
            more={accounts.hasNextPage ? accounts.fetchNextPage : undefined}
            busy={accounts.isFetchingNextPage}
          />
        )}
      </main>
    </Frame>
  );
}

const headline = (total: number, search: string): string =>
  search
    ? `${counted(total, "account", "accounts")} with “${search}” in key or name.`
    : `${counted(total, "account", "accounts")}.`;

function Search({ search }: { search: string }) {
  const [typed, setTyped] = useState(search);
  useEffect(() => {
    if (typed === search) return;
    const pause = window.setTimeout(() => go(accountsHref(typed), "replace"), PAUSE_MILLIS);
    return () => window.clearTimeout(pause);
  }, [typed, search]);
  return (
    <SearchField aria-label="Find an account" className="search" value={typed} onChange={setTyped} autoFocus>
      <Icon name="search" />
      <Input placeholder="Key or name" />
      <Button className="button icon-only ghost small" aria-label="Clear">
        <Icon name="close" size={12} />
      </Button>
    </SearchField>
  );
}

type Pages = NonNullable<ReturnType<typeof useAccounts>["data"]>["pages"];

function Accounts({ pages, more, busy }: { pages: Pages; more?: () => void; busy: boolean }) {
  const accounts = pages.flatMap((page) => page.accounts);
  const left = (pages[0]?.total ?? 0) - accounts.length;
  return (
    <>
      <table className="data-table people-table">
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Kind</th>
            <th scope="col" className="number">
              Members
            </th>
            <th scope="col" className="number">
              Events
            </th>
            <th scope="col">Last seen</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((each) => (
            <tr key={`${each.kind}:${each.account}`}>
              <th scope="row">
                <Link href={accountHref(each.kind, each.account)} data-testid="account-row">
                  {each.name ?? each.account}
                </Link>
              </th>
              <td>{capitalised(each.kind.replaceAll("_", " "))}</td>
              <td className="number">{count(each.members)}</td>
              <td className="number">{count(each.events)}</td>
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
