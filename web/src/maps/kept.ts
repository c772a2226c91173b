import type { ReviewLine } from "../map/govern/reviews";
import type { MapSummary } from "./api";

/** Which maps are listed, by how they are kept true. */
export type Kept = "all" | "due" | "overdue" | "unsigned" | "nobody";

export const KEPT: { key: Kept; label: string }[] = [
  { key: "all", label: "All maps" },
  { key: "due", label: "Review due" },
  { key: "overdue", label: "Review overdue" },
  { key: "unsigned", label: "Not signed off" },
  { key: "nobody", label: "Without an owner" },
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
  if (isPending && kept !== "all") return "Looking at what the maps rest on …";
  const which: Record<Kept, string> = {
    all: "No map",
    due: "No map that is to be reviewed",
    overdue: "No map whose review is overdue",
    unsigned: "No map that is not signed off",
    nobody: "No map without an owner",
  };
  return search ? `${which[kept]} speaks of “${search}”.` : `${which[kept]} is here.`;
}
