import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, remove } from "../api";

export type Segment = {
  name: string;
  kind: "live" | "static";
  segment: unknown;
  /** Who is in it, as the end of a sentence. */
  means: string;
  /** The saved segments that refer to it. */
  usedBy: string[];
  asOf: string | null;
  persons: number | null;
  savedAt: string;
};

/** How many persons are in it, of all who count. */
export type Size = { n: number; of: number; share: number | null };

export type Member = { person: string; events: number; firstSeen: string | null; lastSeen: string | null };

export const SEGMENTS_HREF = "/segments";

/** Where a segment has its page. */
export const segmentHref = (name: string): string => `${SEGMENTS_HREF}/${encodeURIComponent(name)}`;

const path = (name: string): string => `/segments/${encodeURIComponent(name)}`;

const PAGE = 20;

export function useSegments() {
  return useQuery({
    queryKey: ["segments"],
    queryFn: ({ signal }) => get<{ segments: Segment[] }>("/segments", {}, signal),
    select: (answer) => answer.segments,
  });
}

export function useSegment(name: string) {
  return useQuery({
    queryKey: ["segment", name],
    queryFn: ({ signal }) => get<Segment>(path(name), {}, signal),
  });
}

/** Asked for each segment alone, so that one that cannot be counted does not stand in the way of the others. */
export function useSize(name: string) {
  return useQuery({
    queryKey: ["segment-size", name],
    queryFn: async () => {
      const answer = await post<{ segments: { size: Size }[] }>("/questions/segment", {
        segments: [{ name, segment: { saved: name } }],
      });
      return answer.segments[0]?.size ?? { n: 0, of: 0, share: null };
    },
  });
}

export function useSegmentPersons(name: string) {
  return useInfiniteQuery({
    queryKey: ["segment-persons", name],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<{ total: number; persons: Member[] }>(
        `${path(name)}/persons`,
        { limit: PAGE, offset: pageParam },
        signal,
      ),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.persons.length, 0);
      return shown < last.total && last.persons.length > 0 ? shown : undefined;
    },
  });
}

type QuestionSchema = {
  $defs: Record<string, { description?: string; properties?: Record<string, unknown> }>;
};

/** The kinds of question that take a segment as a filter, and what each asks. */
export function useFilteredKinds() {
  return useQuery({
    queryKey: ["question-schema"],
    queryFn: ({ signal }) => get<QuestionSchema>("/questions/schema", {}, signal),
    select: ({ $defs }) =>
      Object.entries($defs)
        .filter(([, kind]) => kind.properties?.segment)
        .map(([kind, { description }]) => ({ kind, what: description ?? kind })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Removes a segment; its persons stay as they are. */
export function useDeleteSegment(name: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove<{ deleted: string }>(path(name)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["segments"] }),
  });
}
