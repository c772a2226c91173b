import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get } from "../api";
import type { PersonEvent, PropertyValue } from "../person/api";
import type { AllowedTold } from "../privacy/purposeUrl";

export type Member = {
  person: string;
  since: string;
  sources: string[];
  byHand: boolean;
  events: number;
  firstSeen: string | null;
  lastSeen: string | null;
};

export type AccountEvent = PersonEvent & { person: string };

export type AccountAnswer = {
  kind: string;
  account: string;
  traits: Record<string, PropertyValue>;
  memberCount: number;
  members: Member[];
  eventCount: number;
  firstSeen: string | null;
  lastSeen: string | null;
  events: AccountEvent[];
  next: string | null;
  population: AllowedTold;
};

export type AccountTrait = {
  trait: string;
  value: PropertyValue;
  since: string;
  source: string;
  current: boolean;
};

const PAGE = 100;

const accountPath = (kind: string, account: string): string =>
  `/accounts/${encodeURIComponent(kind)}/${encodeURIComponent(account)}`;

/** One account with the newest events of those members who allow a purpose; older ones come page by page. */
export function useAccount(kind: string, account: string, purpose: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["account", kind, account, purpose],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<AccountAnswer>(accountPath(kind, account), { purpose, limit: PAGE, before: pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export function useAccountTraits(kind: string, account: string) {
  return useQuery({
    queryKey: ["account-traits", kind, account],
    queryFn: ({ signal }) =>
      get<{ traits: AccountTrait[] }>(`${accountPath(kind, account)}/traits`, {}, signal),
  });
}
