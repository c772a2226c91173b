import { t } from "../words";
import { language } from "../words/language";
import type { MapSummary, Template } from "./api";

/** In which order maps are listed. */
export type Order = "changed" | "title" | "bound" | "steps";

export const ORDERS: { key: Order; label: string }[] = [
  { key: "changed", label: t("Changed last") },
  { key: "title", label: t("Title") },
  { key: "bound", label: t("Least bound") },
  { key: "steps", label: t("Most steps") },
];

export const orderOf = (text: string | null): Order =>
  ORDERS.find((order) => order.key === text)?.key ?? "changed";

const boundShare = (map: MapSummary): number => (map.steps === 0 ? 1 : map.bound / map.steps);

const BY: Record<Order, (a: MapSummary, b: MapSummary) => number> = {
  changed: (a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt),
  title: () => 0,
  bound: (a, b) => boundShare(a) - boundShare(b),
  steps: (a, b) => b.steps - a.steps,
};

/** The maps in an order; those that are alike by title. */
export const ordered = (maps: MapSummary[], order: Order): MapSummary[] =>
  maps.toSorted((a, b) => BY[order](a, b) || a.title.localeCompare(b.title, language));

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();

/** Whether each word that is searched for stands in one of the texts; accents do not matter. */
function holds(texts: (string | null)[], search: string): boolean {
  const all = plain(texts.filter((text) => text !== null).join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The maps whose title, question, owner, address or stages hold what is searched for. */
export const found = (maps: MapSummary[], search: string): MapSummary[] =>
  maps.filter((map) =>
    holds([map.title, map.question, map.owner, map.slug, ...map.shape.map((stage) => stage.title)], search),
  );

/** The templates that speak of what is searched for, down to their steps. */
export const foundTemplates = (templates: Template[], search: string): Template[] =>
  templates.filter((each) =>
    holds(
      [each.title, each.audience, each.question, each.key, ...each.stages.flatMap((stage) => stage.steps)],
      search,
    ),
  );
