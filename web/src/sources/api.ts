import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "../api";

export type WriteKey = { key: string; created: string; revoked: string | null };

export type FeedStatus = {
  state: "running" | "waiting" | "failing";
  since: string;
  error: { input: string; problem: string; remedy: string; at: string; times: number } | null;
  rowsTaken: number;
  behind: number | null;
  pulled: string | null;
};

export type Source = {
  name: string;
  kind: string;
  enabled: boolean;
  limit: number | null;
  address: string;
  keepsUserAgent: boolean;
  keys: WriteKey[];
  webhooks: string[];
  secrets: { number: number; added: string }[];
  settings: Record<string, unknown>;
  status: FeedStatus | null;
  created: string;
};

export type SourceStatus = {
  source: string;
  since: string;
  last: string | null;
  eventsASecond: { minute: number; hour: number };
  accepted: number;
  /** Events of programs, or told twice. */
  flagged: number;
  quarantined: number;
  duplicates: number;
  refused: Record<string, number>;
  lag: { journalRecords: number; oldestSeconds: number; indexBehind: number };
};

export type Changes = Partial<Pick<Source, "enabled" | "address" | "keepsUserAgent">> & { limit?: number };

const LIVE_MILLIS = 2_000;

export const sourceHref = (name: string): string => `/sources/name/${encodeURIComponent(name)}`;
const path = (name: string): string => `/sources/${encodeURIComponent(name)}`;

export function useSources() {
  return useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) => get<{ sources: Source[] }>("/sources", {}, signal),
    select: (answer) => answer.sources,
    refetchInterval: LIVE_MILLIS * 5,
  });
}

export function useSource(name: string) {
  return useQuery({
    queryKey: ["sources", name],
    queryFn: ({ signal }) => get<Source>(path(name), {}, signal),
    refetchInterval: LIVE_MILLIS * 2,
  });
}

export function useSourceStatus(name: string) {
  return useQuery({
    queryKey: ["sources", name, "status"],
    queryFn: ({ signal }) => get<SourceStatus>(`${path(name)}/status`, {}, signal),
    refetchInterval: LIVE_MILLIS,
    staleTime: 0,
  });
}

/** Everything that changes a source; what is shown of it is fetched anew afterwards. */
export function useSourceActions(name: string) {
  const queries = useQueryClient();
  const fresh = () => queries.invalidateQueries({ queryKey: ["sources"] });
  return {
    change: useMutation({
      mutationFn: (changes: Changes) => put<Source>(path(name), changes),
      onSuccess: fresh,
    }),
    addKey: useMutation({ mutationFn: () => post<Source>(`${path(name)}/keys`, {}), onSuccess: fresh }),
    revoke: useMutation({
      mutationFn: (key: string) => remove<Source>(`${path(name)}/keys/${encodeURIComponent(key)}`),
      onSuccess: fresh,
    }),
    addSecret: useMutation({
      mutationFn: (secret: string) => post<Source>(`${path(name)}/secrets`, { secret }),
      onSuccess: fresh,
    }),
    removeSecret: useMutation({
      mutationFn: (number: number) => remove<Source>(`${path(name)}/secrets/${number}`),
      onSuccess: fresh,
    }),
    remove: useMutation({
      mutationFn: () => remove<{ deleted: string }>(path(name)),
      onSuccess: () => {
        queries.removeQueries({ queryKey: ["sources", name] });
        return queries.invalidateQueries({ queryKey: ["sources"], exact: true });
      },
    }),
  };
}

export function useCreateSource() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { name: string; kind: string; settings?: unknown }) =>
      post<Source>("/sources", wanted),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sources"] }),
  });
}
