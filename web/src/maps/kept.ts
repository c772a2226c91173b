import type { ReviewLine } from "../map/govern/reviews";
import { t } from "../words";
import type { MapSummary } from "./api";

/** Which maps are listed, by how they are kept true. */
export type Kept = "all" | "due" | "overdue" | "unsigned" | "nobody";

export const KEPT: { key: Kept; label: string }[] = [
  { key: "all", label: t("All maps") },
  { key: "due", label: t("Review due") },
  { key: "overdue", label: t("Review overdue") },
  { key: "unsigned", label: t("Not signed off") },
  { key: "nobody", label: t("Without an owner") },
];

export const keptOf = (text: string | null): Kept => KEPT.find(({ key }) => key === text)?.key ?? "all";

/** Whether a map is one of those; what is overdue is due, too. */
export function isKept(kept: Kept, map: Pick<MapSummary, "owner">, review: ReviewLine | undefined): boolean {
  switch (kept) {
    case "all":
      return true;
    case "due":
      return review?.state === "due" || review?.state === "overdue";
    case "overdue":
      return review?.state === "overdue";
    case "unsigned":
      return review !== undefined && review.signOff !== "signed";
    case "nobody":
      return map.owner === null;
  }
}

/** What stands where no map is left. */
export function noneWords(search: string, kept: Kept, isPending: boolean): string {
  if (isPending && kept !== "all") return t("Looking at what the maps rest on …");
  const which: Record<Kept, string> = {
    all: t("No map"),
    due: t("No map that is to be reviewed"),
    overdue: t("No map whose review is overdue"),
    unsigned: t("No map that is not signed off"),
    nobody: t("No map without an owner"),
  };
  return search
    ? t("{none} speaks of “{search}”.", { none: which[kept], search })
    : t("{none} is here.", { none: which[kept] });
}
