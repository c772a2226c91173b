import { useCallback } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../codes";
import { day } from "../dates";
import { Frame } from "../frame/Frame";
import { Link } from "../frame/Link";
import { capitalised, count, NONE } from "../numbers";
import { PurposeLine } from "../privacy/PurposeLine";
import { PurposePicker } from "../privacy/PurposePicker";
import { withPurpose } from "../privacy/purposeUrl";
import { usePurpose } from "../privacy/usePurpose";
import { AddressSearch } from "../widgets/AddressSearch";
import { Blocks, Loading } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { useTitle } from "../widgets/useMedia";
import { rich, t } from "../words";
import { accountHref, useAccounts } from "./api";
import "../people/people.css";

const accountsHref = (search: string): string =>
  search ? `/accounts?search=${encodeURIComponent(search)}` : "/accounts";

/** All companies, households and other groups of persons, found by key or name. */
export function AccountsPage({ search }: { search: string }) {
  useTitle(t("Accounts · Footpath"));
  const purpose = usePurpose();
  const accounts = useAccounts(search, purpose);
  const href = useCallback((typed: string) => withPurpose(accountsHref(typed), purpose), [purpose]);
  const pages = accounts.data?.pages;
  const total = pages?.[0]?.total;
  return (
    <Frame
      section="people"
      crumbs={[{ label: t("People"), href: withPurpose("/people", purpose) }, { label: t("Accounts") }]}
      actions={<PurposePicker />}
    >
      <main id="content" className="page people">
        <h1>{total === undefined ? t("Accounts") : headline(total, search)}</h1>
        <p className="lede">
          {t("Companies, households and other groups of persons. Open one to see what all its members did.")}
        </p>
        <PurposeLine told={pages?.[0]?.population ?? null} one={t("member")} many={t("members")} />
        <AddressSearch
          label={t("Find an account")}
          placeholder={t("Key or name")}
          query={search}
          href={href}
        />
        {accounts.error ? (
          <Failure failure={accounts.error} retry={accounts.refetch} />
        ) : !pages ? (
          <>
            <Loading what={t("accounts")} />
            <Blocks lines={Array.from({ length: 8 }, () => ({ width: "100%", height: 34 }))} />
          </>
        ) : total === 0 ? (
          <p className="none">
            {search
              ? t("No account has a key or name like that.")
              : rich("No accounts yet: send group calls, or make one with {code}", {
                  code: <code>footpath account add household:smiths PERSON</code>,
                })}
          </p>
        ) : (
          <Accounts
            purpose={purpose}
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
    ? t("{total, plural, one {# account} other {# accounts}} with “{search}” in key or name.", {
        total,
        search,
      })
    : `${t("{total, plural, one {# account} other {# accounts}}", { total })}.`;

type Pages = NonNullable<ReturnType<typeof useAccounts>["data"]>["pages"];

function Accounts(props: { purpose: string | undefined; pages: Pages; more?: () => void; busy: boolean }) {
  const { purpose, pages, more, busy } = props;
  const accounts = pages.flatMap((page) => page.accounts);
  const left = (pages[0]?.total ?? 0) - accounts.length;
  return (
    <>
      <table className="data-table people-table">
        <thead>
          <tr>
            <th scope="col">{t("Account")}</th>
            <th scope="col">{t("Kind")}</th>
            <th scope="col" className="number">
              {t("Members")}
            </th>
            <th scope="col" className="number">
              {t("Events")}
            </th>
            <th scope="col">{t("Last seen")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((each) => (
            <tr key={`${each.kind}:${each.account}`}>
              <th scope="row">
                <Link href={accountHref(each.kind, each.account, purpose)} data-testid="account-row">
                  {each.name ?? each.account}
                </Link>
              </th>
              <td>{capitalised(inWords(each.kind))}</td>
              <td className="number">{count(each.members)}</td>
              <td className="number">{count(each.events)}</td>
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
