import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "../api";

export type Comment = {
  id: string;
  /** What it is about, as `card:c1` or `map`. */
  target: string;
  author: string;
  text: string;
  at: string;
  changedAt: string | null;
  resolvedAt: string | null;
};

export type Thread = { first: Comment; replies: Comment[] };

const path = (slug: string): string => `/maps/${encodeURIComponent(slug)}/comments`;

/** What people say about a map; asked again every half minute, for others speak, too. */
export function useThreads(slug: string) {
  return useQuery({
    queryKey: ["comments", slug],
    refetchInterval: 30_000,
    queryFn: ({ signal }) =>
      get<{ threads: Thread[] }>(path(slug), {}, signal).then((answer) => answer.threads),
  });
}

/** How many threads about each part of the map are open. */
export function openByTarget(threads: Thread[] | undefined): Map<string, number> {
  const open = new Map<string, number>();
  for (const { first } of threads ?? []) {
    if (!first.resolvedAt) open.set(first.target, (open.get(first.target) ?? 0) + 1);
  }
  return open;
}

type Said =
  | { target: string; author: string; text: string }
  | { thread: string; author: string; text: string };

export function useSaying(slug: string) {
  return useChanging(slug, (said: Said) => post<Comment>(path(slug), said));
}

export function useResolving(slug: string) {
  return useChanging(slug, ({ id, resolved }: { id: string; resolved: boolean }) =>
    put<Comment>(`${path(slug)}/${encodeURIComponent(id)}`, { resolved }),
  );
}

export function useUnsaying(slug: string) {
  return useChanging(slug, (id: string) => remove(`${path(slug)}/${encodeURIComponent(id)}`));
}

function useChanging<T>(slug: string, change: (what: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["comments", slug] }),
  });
}

const NAME = "footpath-comment-name";

/** The name people comment under, as this browser remembers it. */
export const rememberedName = (): string => window.localStorage.getItem(NAME) ?? "";

export const rememberName = (name: string): void => window.localStorage.setItem(NAME, name);
