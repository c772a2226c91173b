import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "../api";

/** One state of the map, and what was done to come to it. */
export type Revision = {
  revision: number;
  savedAt: string;
  name: string | null;
  author?: string | null;
  note?: string | null;
  words: string;
};

export type MapDifference = { words: string; lines: string[] };

const PAGE = 30;

const path = (slug: string): string => `/maps/${encodeURIComponent(slug)}`;

/** The revisions of a map, newest first, asked anew when there is a newer one. */
export function useRevisions(slug: string, newest: number) {
  return useInfiniteQuery({
    queryKey: ["revisions", slug, newest],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<{ revisions: Revision[] }>(
        `${path(slug)}/revisions`,
        { before: pageParam, limit: PAGE },
        signal,
      ).then((answer) => answer.revisions),
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.revision),
  });
}

const MOST = 1000;

/** The latest thousand revisions at once, newest first: what time travel goes along. */
export function useAllRevisions(slug: string, newest: number) {
  return useQuery({
    queryKey: ["revisions", slug, "all", newest],
    queryFn: ({ signal }) =>
      get<{ revisions: Revision[] }>(`${path(slug)}/revisions`, { limit: MOST }, signal).then(
        (answer) => answer.revisions,
      ),
  });
}

/** What changed from a revision to another. */
export function useDifference(slug: string, from: number, to: number) {
  return useQuery({
    queryKey: ["difference", slug, from, to],
    queryFn: ({ signal }) => get<MapDifference>(`${path(slug)}/difference`, { from, to }, signal),
  });
}

export function useNaming(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, name }: { revision: number; name: string }) =>
      put(`${path(slug)}/revisions/${revision}/name`, { name: name === "" ? null : name }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["revisions", slug] }),
  });
}

/** Brings a revision back, as a change of its own. */
export function useRestoring(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) => post(`${path(slug)}/revisions/${revision}/restore`, {}),
    onSuccess: () => {
      for (const key of ["newest-map", "map", "measure"])
        void queries.invalidateQueries({ queryKey: [key, slug] });
    },
  });
}
