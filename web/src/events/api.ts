import { useQuery } from "@tanstack/react-query";
import { get } from "../api";

export type EventName = {
  name: string;
  events: number;
  first: string;
  last: string;
  sources: string[];
  channels: string[];
  byDay: number[];
  isMapped: boolean;
};

export type EventNames = { firstDay: string | null; names: EventName[] };

export type Property = {
  name: string;
  present: number;
  types: Record<string, number>;
  distinct: number | null;
  examples: unknown[];
  least: number | null;
  most: number | null;
};

export type EventDetail = {
  firstDay: string | null;
  event: EventName;
  sampled: number;
  properties: Property[];
};

export function useEventNames() {
  return useQuery({
    queryKey: ["event-names"],
    queryFn: ({ signal }) => get<EventNames>("/events/names", {}, signal),
    staleTime: 5_000,
    refetchInterval: 30_000,
  });
}

/** One event; not asked for without a name. */
export function useEventDetail(name: string) {
  return useQuery({
    queryKey: ["event-names", name],
    enabled: name !== "",
    queryFn: ({ signal }) => get<EventDetail>(`/events/names/${encodeURIComponent(name)}`, {}, signal),
    staleTime: 5_000,
  });
}

export type EventCount = { events: number; byName: { name: string; events: number }[] };

/** How many events of each name are flagged. Asked for only when told to: the first answer makes an index of its own. */
export function useFlaggedCount(isWanted: boolean) {
  return useQuery({
    queryKey: ["flagged-count"],
    enabled: isWanted,
    queryFn: ({ signal }) => get<EventCount>("/events/count", { bots: "only" }, signal),
    select: flaggedByName,
    staleTime: 30_000,
  });
}

/** The flagged events of each name that has some. */
export const flaggedByName = (answer: EventCount): Map<string, number> =>
  new Map(answer.byName.map((each) => [each.name, each.events]));
