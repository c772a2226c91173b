import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api";
import { type AllowedTold, withPurpose } from "../privacy/purposeUrl";

export type AccountSummary = {
  kind: string;
  account: string;
  name: string | null;
  members: number;
  events: number;
  firstSeen: string | null;
  lastSeen: string | null;
};

type Page = { total: number; accounts: AccountSummary[]; population: AllowedTold };

const PAGE = 50;

/** Accounts with those of their members who allow a purpose; the standard one where none is named. */
export function useAccounts(search: string, purpose: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["accounts", search, purpose],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<Page>("/accounts", { search, purpose, limit: PAGE, offset: pageParam }, signal),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.accounts.length, 0);
      return shown < last.total && last.accounts.length > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** Where an account has its page. */
export const accountHref = (kind: string, account: string, purpose: string | undefined): string =>
  withPurpose(`/accounts/${encodeURIComponent(kind)}/${encodeURIComponent(account)}`, purpose);
