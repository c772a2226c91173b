import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "../../api";

export type VotedCard = {
  card: string;
  text: string;
  isGone: boolean;
  mine: number | null;
  /** Null while that is hidden. */
  dots: number | null;
  persons: number | null;
  rank: number | null;
};

export type Vote = {
  number: number;
  title: string;
  state: "open" | "closed";
  isHidden: boolean;
  dots: number;
  left: number | null;
  placed: number;
  persons: string[];
  openedBy: string;
  openedAt: string;
  endsAt: string | null;
  closedAt: string | null;
  closedBy: string | null;
  now: string;
  cards: VotedCard[];
};

const path = (slug: string): string => `/maps/${encodeURIComponent(slug)}/votes`;

/** How often others are heard of: soon while a vote is open, for they vote in windows of their own. */
const SOON = 2_000;
const NOW_AND_THEN = 10_000;

/** The votes of a map as a person sees them, the latest first. */
export function useVotes(slug: string, person: string) {
  return useQuery({
    queryKey: ["votes", slug, person],
    queryFn: ({ signal }) =>
      get<{ votes: Vote[] }>(path(slug), { person }, signal).then((answer) => answer.votes),
    placeholderData: (last, query) => (query?.queryKey[1] === slug ? last : undefined),
    refetchInterval: (query) =>
      query.state.data?.some((vote) => vote.state === "open") ? SOON : NOW_AND_THEN,
  });
}

export type NewVote = {
  title: string;
  openedBy: string;
  lanes: string[];
  dots: number;
  hidden: boolean;
  minutes?: number;
};

export const useOpening = (slug: string) =>
  useChanging(slug, (vote: NewVote) => post<Vote>(path(slug), vote));

export const useGiving = (slug: string, number: number) =>
  useChanging(slug, (given: { person: string; card: string; dots: number }) =>
    put<Vote>(`${path(slug)}/${number}/dots`, given),
  );

export const useClosing = (slug: string, number: number) =>
  useChanging(slug, (by: string) => post<Vote>(`${path(slug)}/${number}/close`, { by }));

export const useTagging = (slug: string, number: number) =>
  useChanging(slug, (tag: { tag: string; places: number; author?: string }) =>
    post<{ revision: number; tagged: string[] }>(`${path(slug)}/${number}/tag`, tag),
  );

function useChanging<T, A>(slug: string, change: (what: T) => Promise<A>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ["votes", "activity", "newest-map", "map"])
        void queries.invalidateQueries({ queryKey: [key, slug] });
    },
  });
}
