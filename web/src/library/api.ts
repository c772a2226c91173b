import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put, remove } from "../api";
import type { Share, Status } from "../map/measurement";

export type ItemKind =
  | "touchpoint"
  | "channel"
  | "persona"
  | "metric"
  | "insight"
  | "evidence"
  | "opportunity"
  | "solution";

export type KindLine = { kind: string; one: ItemKind; items: number };

export type Item = {
  kind: ItemKind;
  key: string;
  title: string;
  description: string | null;
  tags: string[];
  owner: string | null;
  alsoKnownAs: string[];
  fields: Record<string, unknown>;
  /** Of evidence. */
  grade: string | null;
  /** Of an opportunity. */
  value: number | null;
  revision: number;
  uses: number;
  maps: number;
};

export type Use = {
  map: string;
  mapTitle: string;
  element: string;
  lane: string | null;
  stepTitle: string | null;
  stage: string | null;
  words: string;
};

export type Named = { kind: ItemKind; key: string; title: string };

export type Numbers = {
  measure: "persons" | "share" | "seconds" | "number" | null;
  value: number | null;
  n: number | null;
  of: number | null;
  events: number | null;
  target: number | null;
  met: boolean | null;
  periods: { start: string; complete: boolean }[];
  series: { name: string; values: (number | null)[] }[];
  says: string;
  rule: string | null;
};

/** A step at which cards of an item stand. */
export type ReachPlace = {
  map: string;
  mapTitle: string;
  element: string;
  step: string;
  stepTitle: string;
  stage: string | null;
  status: Status;
  believed: number | null;
  reach: Share | null;
};

/** What a merge would do. */
export type MergePreview = {
  item: Named;
  alsoKnownAs: string[];
  gone: Named[];
  maps: { map: string; title: string; uses: Use[] }[];
  items: Named[];
};

export type Revision = {
  revision: number;
  savedAt: string;
  title: string;
  author: string | null;
  note: string;
};

export type Proposal = { kind: ItemKind; title: string; item: string | null; uses: Use[]; maps: number };

export type Duplicates = { kind: ItemKind; items: Named[]; likeness: number };

export type Changed = { item: Item; maps: { map: string; title: string; revision: number }[] };

/** The words for several of a kind, in the order of the tabs. */
export const MANY: Record<ItemKind, string> = {
  touchpoint: "touchpoints",
  channel: "channels",
  persona: "personas",
  metric: "metrics",
  insight: "insights",
  evidence: "evidence",
  opportunity: "opportunities",
  solution: "solutions",
};

export const kindHref = (many: string): string => `/library/${many}`;

export const itemHref = (item: Pick<Named, "kind" | "key">): string =>
  `/library/${MANY[item.kind]}/${item.key}`;

const path = (many: string, key: string): string => `/library/${many}/${encodeURIComponent(key)}`;

export function useKinds() {
  return useQuery({
    queryKey: ["library", "kinds"],
    queryFn: ({ signal }) => get<{ kinds: KindLine[] }>("/library", {}, signal),
    select: (answer) => answer.kinds,
  });
}

export function useItems(many: string, search: string) {
  return useQuery({
    queryKey: ["library", "list", many, search],
    queryFn: ({ signal }) => get<{ items: Item[] }>(`/library/${many}`, { search }, signal),
    select: (answer) => answer.items,
  });
}

/** Items of every kind, to choose from. */
export function useAllItems() {
  return useQuery({
    queryKey: ["library", "all"],
    queryFn: ({ signal }) => get<{ items: Item[] }>("/library/items", {}, signal),
    select: (answer) => answer.items,
  });
}

export function useItem(many: string, key: string) {
  return useQuery({
    queryKey: ["library", "item", many, key],
    queryFn: ({ signal }) => get<Item>(path(many, key), {}, signal),
  });
}

export function useUses(many: string, key: string) {
  return useQuery({
    queryKey: ["library", "uses", many, key],
    queryFn: ({ signal }) => get<{ uses: Use[]; items: Named[] }>(`${path(many, key)}/uses`, {}, signal),
  });
}

export function useNumbers(many: string, key: string) {
  return useQuery({
    queryKey: ["library", "numbers", many, key],
    queryFn: ({ signal }) => get<Numbers>(`${path(many, key)}/numbers`, {}, signal),
  });
}

/** How many come to an item on each map. */
export function useReach(many: string, key: string) {
  return useQuery({
    queryKey: ["library", "reach", many, key],
    queryFn: ({ signal }) =>
      get<{ places: ReachPlace[]; says: string }>(`${path(many, key)}/reach`, {}, signal),
  });
}

/** What merging another item into one would do. */
export function useMergePreview(into: Item, from: string) {
  const address = path(MANY[into.kind], into.key);
  return useQuery({
    // Not asked again once the merge is done: then there is nothing to merge any more.
    queryKey: ["merge-preview", address, from],
    staleTime: 0,
    queryFn: ({ signal }) => get<MergePreview>(`${address}/merge`, { from }, signal),
  });
}

export function useHistory(many: string, key: string) {
  return useQuery({
    queryKey: ["library", "history", many, key],
    queryFn: ({ signal }) => get<{ revisions: Revision[] }>(`${path(many, key)}/history`, {}, signal),
    select: (answer) => answer.revisions,
  });
}

export function useProposals(many: string) {
  return useQuery({
    queryKey: ["library", "proposals", many],
    queryFn: ({ signal }) => get<{ proposals: Proposal[] }>("/library/proposals", { kind: many }, signal),
    select: (answer) => answer.proposals,
  });
}

export function useDuplicates(many: string) {
  return useQuery({
    queryKey: ["library", "duplicates", many],
    queryFn: ({ signal }) => get<{ duplicates: Duplicates[] }>("/library/duplicates", { kind: many }, signal),
    select: (answer) => answer.duplicates,
  });
}

/** Does something to the library; whatever shows it, or a map it changed, is asked anew. */
function useDoing<V, A>(act: (value: V) => Promise<A>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        ["library", "map", "newest-map", "revisions"].map((key) =>
          queries.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}

export const useAdd = (many: string) =>
  useDoing((title: string) => post<Changed>(`/library/${many}`, { title }));

export const useTake = () =>
  useDoing((taken: { many: string; map: string; element: string }) =>
    post<Changed>(`/library/${taken.many}`, { from: { map: taken.map, element: taken.element } }),
  );

/** Has an element of a map stand for an item, and say what that says. */
export const useLink = () =>
  useDoing((link: { item: string; map: string; element: string }) => post<Changed>("/library/links", link));

/** Changes what is known of an item: a member or field that is null is taken away. */
export const useChange = (item: Item) =>
  useDoing((given: Record<string, unknown>) =>
    put<Changed>(path(MANY[item.kind], item.key), { ...given, revision: item.revision }),
  );

export const useMerge = () =>
  useDoing((merged: { into: Named; from: string[] }) =>
    post<Changed>(`${path(MANY[merged.into.kind], merged.into.key)}/merge`, { from: merged.from }),
  );

export const useDelete = (item: Item) =>
  useDoing((unlink: boolean) =>
    remove<{ deleted: string }>(`${path(MANY[item.kind], item.key)}${unlink ? "?unlink=true" : ""}`),
  );

export const useCollect = () =>
  useDoing((chosen: Proposal[]) =>
    post<{ items: Named[] }>("/library/proposals", {
      chosen: chosen.map(({ kind, title, item, uses }) => ({
        kind,
        title,
        item,
        uses: uses.map(({ map, element }) => ({ map, element })),
      })),
    }),
  );
