import { useInfiniteQuery } from "@tanstack/react-query";
import { get } from "../api";

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
  properties: Record<string, PropertyValue>;
};

export type MapPassage = {
  step: string;
  title: string;
  stage: string;
  stageTitle: string;
  time: string | null;
};

export type PersonMap = { slug: string; title: string; steps: MapPassage[]; furthest: string | null };

export type PersonAnswer = {
  person: string;
  traits: Record<string, PropertyValue>;
  firstSeen: string | null;
  lastSeen: string | null;
  eventCount: number;
  channels: { channel: string | null; n: number }[];
  events: PersonEvent[];
  next: number | null;
  maps: PersonMap[];
};

const PAGE = 200;

/** One person with the newest events; older ones come page by page. */
export function usePerson(key: string, zone: string | undefined) {
  return useInfiniteQuery({
    queryKey: ["person", key, zone],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam, signal }) =>
      get<PersonAnswer>(
        `/persons/${encodeURIComponent(key)}`,
        { limit: PAGE, before: pageParam, zone },
        signal,
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
