import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { apiPath, get, sendFile } from "../api";
import type { MapUrl } from "../map/mapUrl";

export type Formats = {
  imports: string[];
  exports: { format: string; extension: string; mediaType: string }[];
};

export type Unplaced = { where: string; what: string; why: string };

type Card = { text: string };
type Named = { key: string; title: string };

export type Preview = {
  format: string;
  document: {
    map: Named & {
      slug: string;
      question: string;
      personas?: Named[];
      stages: (Named & { steps: Named[] })[];
      lanes: (Named & { type: string; cards: Card[] })[];
    };
  } | null;
  isTaken: boolean;
  unplaced: Unplaced[];
  problems: { where: string; problem: string; remedy: string }[];
};

/** What is brought in, and what is said about it; empty is what the file says. */
export type Brought = { file: File; format: string; slug: string; title: string };

export const useFormats = () =>
  useQuery({
    queryKey: ["map-formats"],
    queryFn: ({ signal }) => get<Formats>("/map-formats", {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

const said = ({ file, format, slug, title }: Brought) => ({ file: file.name, format, slug, title });

/** Looks at a file, and makes a map of it. */
export function useMapImport() {
  const client = useQueryClient();
  return {
    look: useMutation({
      mutationFn: (brought: Brought) =>
        sendFile<Preview>("/maps/import/preview", said(brought), brought.file),
    }),
    make: useMutation({
      mutationFn: (brought: Brought) =>
        sendFile<{ slug: string; unplaced: Unplaced[] }>("/maps/import", said(brought), brought.file),
      onSuccess: () => client.invalidateQueries({ queryKey: ["maps"] }),
    }),
  };
}

/** Where a map is fetched as a file, with the numbers of those who are chosen on the page if they are to go along. */
export function exportHref(url: MapUrl, format: string, isMeasured: boolean): string {
  const { from, to, persona, purpose, bots, knownAt } = url;
  const numbers = isMeasured ? { measured: "true", from, to, persona, purpose, bots, knownAt } : {};
  return apiPath(`/maps/${encodeURIComponent(url.slug)}/export/${encodeURIComponent(format)}`, numbers);
}
