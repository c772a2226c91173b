import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, type Parameters, post } from "../../api";
import { t } from "../../words";
import type { Comparison } from "../compare/api";
import type { MapUrl } from "../mapUrl";
import type { SignOffState } from "./signatures";

export type ReviewState = "overdue" | "due" | "in_time" | "unplanned";

export type ReviewReason = {
  kind: "rhythm" | "new_event" | "silent" | "reach" | "assertion" | "date";
  words: string;
  since: string | null;
  /** Key of a step or an assertion, or name of an event. */
  about: string | null;
};

export type ReviewLine = {
  slug: string;
  title: string;
  owner: string | null;
  lifecycle: string;
  state: ReviewState;
  dueOn: string | null;
  reviewed: string | null;
  reviewEvery: number | null;
  signOff: SignOffState;
  signed: string;
  reasons: ReviewReason[];
};

export type SaidReview = {
  number: number;
  reviewer: string;
  revision: number;
  note: string | null;
  at: string;
};

export type MapReview = { review: ReviewLine; moved: Comparison | null; reviews: SaidReview[] };

export type Reviews = { overdue: number; due: number; unsigned: number; maps: ReviewLine[] };

export const REVIEW_WORDS: Record<ReviewState, string> = {
  overdue: t("Review overdue"),
  due: t("Review due"),
  in_time: t("Review in time"),
  unplanned: t("No review planned"),
};

const MINUTE = 60_000;

type Asked = Pick<MapUrl, "slug" | "from" | "to" | "purpose" | "bots">;

/** Whether a map is to be reviewed; `withMoved` costs measuring it as it was known at its last review. */
export function useReview(asked: Asked, withMoved: boolean) {
  const { slug, from, to, purpose, bots } = asked;
  const parameters: Parameters = { from, to, purpose, bots, ...(withMoved ? {} : { moved: "false" }) };
  return useQuery({
    queryKey: ["review", slug, parameters],
    // What is asked of the data costs a look at all of it; a change of the map asks anew by itself.
    staleTime: MINUTE,
    refetchInterval: 10 * MINUTE,
    queryFn: ({ signal }) => get<MapReview>(`/maps/${encodeURIComponent(slug)}/review`, parameters, signal),
    placeholderData: (last) => (last?.review.slug === slug ? last : undefined),
  });
}

/** All maps and whether they are to be reviewed. */
export function useReviews() {
  return useQuery({
    queryKey: ["reviews"],
    queryFn: ({ signal }) => get<Reviews>("/reviews", {}, signal),
  });
}

/** Says that a map was reviewed and holds, which is a change of the map, too. */
export function useReviewing(slug: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (said: { reviewer: string; note?: string }) =>
      post<SaidReview>(`/maps/${encodeURIComponent(slug)}/review`, said),
    onSuccess: () => {
      for (const key of ["newest-map", "map", "review", "reviews", "activity", "revisions"])
        void queries.invalidateQueries({ queryKey: key === "reviews" ? [key] : [key, slug] });
    },
  });
}
