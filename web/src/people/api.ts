import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api";
import type { AllowedTold } from "../privacy/purposeUrl";

export type PersonSummary = {
  person: string;
  events: number;
  firstSeen: string | null;
  lastSeen: string | null;
  identities: number;
  channels: string[];
};

type Page = { total: number; persons: PersonSummary[]; population: AllowedTold };

const PAGE = 50;

/** Persons who allow a purpose; the standard one where none is named. */
export function usePeople(query: string, purpose: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["people", query, purpose],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<Page>("/persons", { query, purpose, limit: PAGE, offset: pageParam }, signal),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.persons.length, 0);
      return shown < last.total && last.persons.length > 0 ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}
