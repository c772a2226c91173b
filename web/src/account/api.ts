import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { get, post, put, remove } from "../api";
import type { PersonSummary } from "../people/api";
import { type PersonEvent, type PropertyValue, useAskAnew } from "../person/api";
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
  flaggedCount: number;
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

export type Decision = {
  decision: number;
  what: "add" | "remove" | "undo";
  person: string;
  time: string;
  reason: string;
  withdraws: number | null;
  inForce: boolean;
};

const PAGE = 100;
const MEMBERS_PAGE = 50;
const DECISIONS_PAGE = 20;
const FOUND = 8;

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

/** Who belongs to it and allows a purpose, those that belong to it longest first. */
export function useMembers(kind: string, account: string, purpose: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["account-members", kind, account, purpose],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<{ total: number; members: Member[]; population: AllowedTold }>(
        `${accountPath(kind, account)}/members`,
        { purpose, limit: MEMBERS_PAGE, offset: pageParam },
        signal,
      ),
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.members.length, 0);
      return shown < last.total && last.members.length > 0 ? shown : undefined;
    },
  });
}

/** What was decided by hand about who belongs to it, the latest first. */
export function useDecisions(kind: string, account: string) {
  return useInfiniteQuery({
    queryKey: ["account-decisions", kind, account],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get<{ decisions: Decision[]; next: number }>(
        "/account-decisions",
        { account: `${kind}:${account}`, limit: DECISIONS_PAGE, through: pageParam },
        signal,
      ),
    getNextPageParam: (last) => (last.next > 0 ? last.next : undefined),
  });
}

/** The first persons with an identity that contains a text; none is looked for while it is empty. */
export function useFoundPersons(text: string) {
  return useQuery({
    queryKey: ["found-persons", text],
    enabled: text !== "",
    queryFn: ({ signal }) =>
      get<{ total: number; persons: PersonSummary[] }>("/persons", { query: text, limit: FOUND }, signal),
    placeholderData: keepPreviousData,
  });
}

export type MemberChange =
  | { what: "add" | "remove"; person: string; reason: string }
  | { what: "undo"; decision: number; reason: string };

/** Decides by hand who belongs to an account; everything is asked anew before it counts as done. */
export function useDecide(kind: string, account: string) {
  const askAnew = useAskAnew();
  return useMutation({
    mutationFn: async (change: MemberChange) => {
      const decision = await decide(`${accountPath(kind, account)}/members`, change);
      await askAnew();
      return decision;
    },
  });
}

function decide(members: string, change: MemberChange): Promise<Decision> {
  if (change.what === "undo")
    return post(`/account-decisions/${change.decision}/undo`, { reason: change.reason });
  const member = `${members}/${encodeURIComponent(change.person)}`;
  return change.what === "add"
    ? put(member, { reason: change.reason })
    : remove(`${member}?reason=${encodeURIComponent(change.reason)}`);
}
