import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "../api";

export type StageShape = { title: string; bound: boolean[] };

export type MapSummary = {
  slug: string;
  title: string;
  question: string | null;
  owner: string | null;
  stages: number;
  steps: number;
  bound: number;
  revision: number;
  savedAt: string;
  shape: StageShape[];
};

export type Template = {
  key: string;
  title: string;
  audience: string;
  question: string;
  stages: { title: string; steps: string[] }[];
  lanes: string[];
  personas: string[];
  feelings: (number | null)[];
  cards: number;
};

type Kept = { slug: string; revision: number };

export const MAPS_HREF = "/maps";
export const NEW_MAP_HREF = "/templates";

/** Where a map has its page. */
export const mapPageHref = (slug: string): string => `${MAPS_HREF}/${encodeURIComponent(slug)}`;

const path = (slug: string): string => `/maps/${encodeURIComponent(slug)}`;

export function useMaps() {
  return useQuery({
    queryKey: ["maps"],
    queryFn: ({ signal }) => get<{ maps: MapSummary[] }>("/maps", {}, signal).then((answer) => answer.maps),
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: ["templates"],
    queryFn: ({ signal }) =>
      get<{ templates: Template[] }>("/templates", {}, signal).then((answer) => answer.templates),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Begins a map as a template, in the time zone of whoever begins it. */
export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (chosen: { template: string; title: string; slug?: string }) =>
      post<Kept>("/maps", { ...chosen, zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["maps"] }),
  });
}

/** Gives a map another title, another address, or both. */
export function useRename(map: MapSummary) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ title, slug }: { title: string; slug: string }) => {
      if (title !== map.title) {
        await post<Kept>(`${path(map.slug)}/changes`, {
          id: crypto.randomUUID(),
          basedOn: map.revision,
          operations: [{ op: "set", kind: "map", field: "title", value: title }],
        });
      }
      if (slug !== map.slug) await put<Kept>(`${path(map.slug)}/slug`, { slug });
    },
    onSettled: () =>
      Promise.all(
        [["maps"], ["map", map.slug], ["newest-map", map.slug]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Deletes a map with its history. */
export function useDeleteMap(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => remove<{ deleted: string }>(path(slug)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["maps"] }),
  });
}
