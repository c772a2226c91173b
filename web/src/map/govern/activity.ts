import { useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../../api";

export type ActivityKind =
  | "change"
  | "restore"
  | "name"
  | "comment"
  | "resolve"
  | "signature"
  | "withdrawal"
  | "review"
  | "vote";

export type Activity = {
  kind: ActivityKind;
  at: string;
  person: string | null;
  words: string;
  revision: number | null;
  /** The part of the map it is about, as `step:pay`. */
  about: string | null;
};

type Page = { activities: Activity[]; persons: string[]; next: string | null };

/** What people choose from: some kinds that belong together, under one name. */
export const ACTIVITY_CHOICES: { key: string; label: string }[] = [
  { key: "", label: "Everything" },
  { key: "change,restore,name", label: "Changes and versions" },
  { key: "comment,resolve", label: "Comments" },
  { key: "signature,withdrawal", label: "Signatures" },
  { key: "review", label: "Reviews" },
  { key: "vote", label: "Votes" },
];

const PAGE = 40;

/** What happened to the map, the latest first; asked again every half minute, for others do something, too. */
export function useActivity(slug: string, revision: number, kind: string, person: string) {
  return useInfiniteQuery({
    queryKey: ["activity", slug, revision, kind, person],
    refetchInterval: 30_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page>(
        `/maps/${encodeURIComponent(slug)}/activity`,
        { kind, person, before: pageParam, limit: PAGE },
        signal,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
