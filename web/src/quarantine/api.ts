import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { get, post } from "../api";
import type { Written } from "./repair";

export type Reason = { input: string; problem: string; remedy: string; message: string };

export type Entry = {
  id: string;
  kind: "call" | "row";
  source: string;
  protocol: string | null;
  messageId: string | null;
  file: string | null;
  line: number | null;
  column: string | null;
  rows: number;
  reason: Reason;
  received: string;
  bytes: number;
  raw: { text: string | null; base64: string | null; isComplete: boolean };
  replayed: { at: string; repair: Written } | null;
};

export type Group = {
  kind: "call" | "row";
  source: string;
  shape: string;
  count: number;
  replayed: number;
  first: string;
  last: string;
  example: string;
};

export type Filter = {
  kind?: string | null;
  source?: string | null;
  shape?: string | null;
  replayed?: boolean | null;
};

type Page = { total: number; groups: Group[]; entries: Entry[] };

export type Said = {
  name: string | null;
  time: string;
  channel: string;
  identities: Record<string, string[]>;
  properties: Record<string, unknown>;
  traits: Record<string, unknown>;
};

export type Outcome = "replayed" | "would_replay" | "failed" | "replayed_before" | "unknown";

export type ReplayAnswer = {
  dryRun: boolean;
  replayed: number;
  failed: number;
  replayedBefore: number;
  inLog: boolean;
  next: string | null;
  calls: { id: string; outcome: Outcome; reason: Reason | null; events: Said[] }[];
};

export type Asked = {
  ids?: string[];
  filter?: Filter;
  repair: Written;
  dryRun: boolean;
  after?: string | null;
  limit?: number;
};

const PAGE = 50;

const parameters = (filter: Filter) => ({
  kind: filter.kind,
  source: filter.source,
  shape: filter.shape,
  replayed: filter.replayed == null ? undefined : String(filter.replayed),
});

export function useGroups(filter: Filter) {
  return useQuery({
    queryKey: ["quarantine", "groups", filter],
    queryFn: ({ signal }) => get<Page>("/quarantine", { ...parameters(filter), limit: 1 }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
    staleTime: 0,
  });
}

export function useEntries(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ["quarantine", "entries", filter],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<Page>("/quarantine", { ...parameters(filter), limit: PAGE, offset: pageParam }, signal),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.entries.length, 0);
      return shown < last.total && last.entries.length > 0 ? shown : undefined;
    },
    staleTime: 0,
  });
}

export function useEntry(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ["quarantine", "entry", id],
    queryFn: ({ signal }) => get<Entry>(`/quarantine/${encodeURIComponent(id)}`, {}, signal),
    enabled: isWanted,
  });
}

export const replay = (asked: Asked): Promise<ReplayAnswer> =>
  post<ReplayAnswer>("/quarantine/replay", asked);

export function useForget() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (filter: Filter) =>
      post<{ forgotten: number; left: number }>("/quarantine/forget", { filter }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["quarantine"] }),
  });
}
