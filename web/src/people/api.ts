import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api";

export type PersonSummary = {
  person: string;
  events: number;
  firstSeen: string | null;
  lastSeen: string | null;
  identities: number;
  channels: string[];
};

type Page = { total: number; persons: PersonSummary[] };

const PAGE = 50;

export function usePeople(query: string) {
  return useInfiniteQuery({
    queryKey: ["people", query],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<Page>("/persons", { query, limit: PAGE, offset: pageParam }, signal),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.persons.length, 0);
      return shown < last.total && last.persons.length > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}
