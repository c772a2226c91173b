import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api";

export type AccountSummary = {
  kind: string;
  account: string;
  name: string | null;
  members: number;
  events: number;
  firstSeen: string | null;
  lastSeen: string | null;
};

type Page = { total: number; accounts: AccountSummary[] };

const PAGE = 50;

export function useAccounts(search: string) {
  return useInfiniteQuery({
    queryKey: ["accounts", search],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<Page>("/accounts", { search, limit: PAGE, offset: pageParam }, signal),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.accounts.length, 0);
      return shown < last.total && last.accounts.length > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

/** Where an account has its page. */
export const accountHref = (kind: string, account: string): string =>
  `/accounts/${encodeURIComponent(kind)}/${encodeURIComponent(account)}`;
