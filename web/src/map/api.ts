import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { get, type Parameters } from "../api";
import type { MapDocument, MapExport } from "./document";
import type { Shown } from "./edit/mapEditor";
import type { MapUrl, PersonList } from "./mapUrl";
import type { Measurement } from "./measurement";

/** Every request about one map. */

export type Passage = { step: string; time: string; channel: string | null };

export type ListedPerson = {
  person: string;
  why: string;
  secondsSincePrevious: number | null;
  steps: Passage[];
};

export type PersonsPage = { total: number; offset: number; rule: string; persons: ListedPerson[] };

type NewestRevision = { revision: number; document: MapExport };

export const newestMap = (slug: string, signal: AbortSignal): Promise<Shown<MapDocument>> =>
  get<NewestRevision>(`/maps/${encodeURIComponent(slug)}/revisions/newest`, {}, signal).then((newest) => ({
    map: newest.document.map,
    revision: newest.revision,
  }));

/** A map as it was at a revision, or as it is. */
export function useRevisionDocument(slug: string, revision: number | undefined) {
  return useQuery<Shown<MapDocument>>({
    queryKey: ["map", slug, revision ?? "newest"],
    enabled: slug !== "",
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === slug ? last : undefined),
    queryFn: ({ signal }) =>
      get<NewestRevision>(
        `/maps/${encodeURIComponent(slug)}/revisions/${revision ?? "newest"}`,
        {},
        signal,
      ).then((shown): Shown<MapDocument> => ({ map: shown.document.map, revision: shown.revision })),
  });
}

/** A map that is to be changed, with its revision. */
export function useNewestMap(slug: string) {
  return useQuery({
    queryKey: ["newest-map", slug],
    queryFn: ({ signal }) => newestMap(slug, signal),
  });
}

export function useMapDocument(slug: string) {
  return useQuery({
    queryKey: ["map", slug],
    enabled: slug !== "",
    queryFn: ({ signal }) => newestMap(slug, signal).then((newest) => newest.map),
  });
}

export type Asked = Pick<
  MapUrl,
  "slug" | "persona" | "from" | "to" | "purpose" | "bots" | "knownAt" | "revision"
>;

export const scope = ({ persona, from, to, purpose, bots, knownAt, revision }: Asked): Parameters => ({
  persona,
  from,
  to,
  purpose,
  bots,
  knownAt,
  revision,
});

/** Keeps the last answer on screen while another persona, period or population is being measured, so that nothing jumps. */
export function useMeasurement(asked: Asked) {
  return useQuery({
    queryKey: ["measure", asked.slug, scope(asked)],
    queryFn: ({ signal }) =>
      get<Measurement>(`/maps/${encodeURIComponent(asked.slug)}/measure`, scope(asked), signal),
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === asked.slug ? last : undefined),
  });
}

export type Behind =
  | { kind: "step"; step: string; list: PersonList; channel?: string }
  | { kind: "arc"; from?: string; to?: string };

const PAGE = 50;

/** The persons behind a number, page by page. */
export function usePersonsBehind(asked: Asked, behind: Behind) {
  const path =
    behind.kind === "step"
      ? `/maps/${encodeURIComponent(asked.slug)}/steps/${encodeURIComponent(behind.step)}/persons`
      : `/maps/${encodeURIComponent(asked.slug)}/arcs/persons`;
  const parameters: Parameters =
    behind.kind === "step"
      ? { list: behind.list, channel: behind.channel }
      : { fromStep: behind.from, toStep: behind.to };
  return useInfiniteQuery({
    queryKey: ["persons-behind", path, parameters, scope(asked)],
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) =>
      get<PersonsPage>(path, { ...parameters, ...scope(asked), limit: PAGE, offset: pageParam }, signal),
    getNextPageParam: (last) => {
      const next = last.offset + last.persons.length;
      return next < last.total && last.persons.length > 0 ? next : undefined;
    },
    placeholderData: keepPreviousData,
  });
}
