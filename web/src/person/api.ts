import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post } from "../api";

export type PropertyValue =
  | string
  | number
  | boolean
  | null
  | PropertyValue[]
  | { [name: string]: PropertyValue };

export type PersonEvent = {
  seq: number;
  time: string;
  name: string;
  channel: string | null;
  source: string | null;
  /** Why it counts only where flagged events are asked for; null if it usually counts. */
  flag: string | null;
  properties: Record<string, PropertyValue>;
};

export type MapPassage = {
  step: string;
  title: string;
  stage: string;
  stageTitle: string;
  time: string | null;
};

export type PersonMap = {
  slug: string;
  title: string;
  steps: MapPassage[];
  furthest: string | null;
  current: MapPassage | null;
  completed: boolean;
};

export type AccountOfPerson = {
  kind: string;
  account: string;
  name: string | null;
  since: string;
  sources: string[];
  byHand: boolean;
};

export type PersonAnswer = {
  person: string;
  identities: string[];
  known: string | null;
  traits: Record<string, PropertyValue>;
  firstSeen: string | null;
  lastSeen: string | null;
  eventCount: number;
  flaggedCount: number;
  channels: { channel: string | null; n: number }[];
  events: PersonEvent[];
  next: number | null;
  maps: PersonMap[];
  segments: string[];
  accounts: AccountOfPerson[];
};

const PAGE = 200;

/** One person with the newest events; older ones come page by page. */
export function usePerson(key: string, purpose: string | undefined, zone: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["person", key, purpose, zone],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get<PersonAnswer>(
        `/persons/${encodeURIComponent(key)}`,
        { purpose, limit: PAGE, before: pageParam, zone },
        signal,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export type SeenIdentity = {
  identity: string;
  kind: string;
  value: string;
  firstSeen: string | null;
  lastSeen: string | null;
  sources: string[];
  events: number;
};

export type JoinedLink = {
  one: string;
  other: string;
  strength: "seen" | "forced";
  time: string;
  decision: number | null;
  says: string;
};

export type OtherLink = { one: string; other: string; time: string; says: string };

export type IdentitiesAnswer = {
  person: string;
  identities: SeenIdentity[];
  joined: JoinedLink[];
  refused: OtherLink[];
  cuts: OtherLink[];
};

export type TraitValue = {
  trait: string;
  value: PropertyValue;
  since: string;
  identity: string;
  first: boolean;
  current: boolean;
};

export type PersonThen = { person: string; identities: string[]; events: number };

export type Outcome = { dryRun: boolean; decision: { decision: number } | null; persons: PersonThen[] };

const personPath = (key: string): string => `/persons/${encodeURIComponent(key)}`;

export function useIdentities(key: string, purpose: string | undefined, zone: string | undefined) {
  return useQuery({
    queryKey: ["identities", key, purpose, zone],
    queryFn: ({ signal }) =>
      get<IdentitiesAnswer>(`${personPath(key)}/identities`, { purpose, zone }, signal),
  });
}

export function useTraitHistory(key: string, purpose: string | undefined, zone: string | undefined) {
  return useQuery({
    queryKey: ["trait-history", key, purpose, zone],
    queryFn: ({ signal }) =>
      get<{ traits: TraitValue[] }>(`${personPath(key)}/traits`, { purpose, zone }, signal),
  });
}

/** What would come of undoing a link, or of setting one identity off. */
export const unmerge = (key: string, pair: [string, string], reason: string, dryRun: boolean) =>
  post<Outcome>(`${personPath(key)}/unmerge`, { pair, reason, dryRun });

export const addNote = (key: string, note: { text: string; channel?: string; name?: string }) =>
  post<{ id: string }>(`${personPath(key)}/notes`, note);

/** What a preview is kept under; once its link is gone, it can be asked no more. */
export const UNMERGE_PREVIEW = "unmerge-preview";

/** Has everything asked anew, since whoever is one person is in every answer. */
export function useAskAnew(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== UNMERGE_PREVIEW });
}
