import { useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../../api";
import { t } from "../../words";

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
  { key: "", label: t("Everything") },
  { key: "change,restore,name", label: t("Changes and versions") },
  { key: "comment,resolve", label: t("Comments") },
  { key: "signature,withdrawal", label: t("Signatures") },
  { key: "review", label: t("Reviews") },
  { key: "vote", label: t("Votes") },
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
