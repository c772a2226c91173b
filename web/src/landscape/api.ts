import { useQuery } from "@tanstack/react-query";
import { get } from "../api";
import type { Share } from "../map/measurement";

/** A map, who walks it, and what stands below it. */
export type Place = {
  slug: string;
  title: string;
  level: "lifecycle" | "journey" | "sub_journey" | "task" | null;
  state: "as_is" | "to_be" | "hypothesis";
  lifecycle: "draft" | "review" | "published" | "retired";
  owner: string | null;
  nextReview: string | null;
  isOverdue: boolean;
  steps: number;
  bound: number;
  /** How the team calls those who walk it. */
  many: string;
  from: string;
  to: string;
  /** Null where it is hidden. */
  entrants: number | null;
  goal: string | null;
  completed: Share | null;
  below: Place[];
};

/** How many go on from the end of one map to the beginning of the next. */
export type HandOver = {
  from: string;
  fromStep: string;
  to: string;
  toStep: string;
  passed: Share | null;
  reason: string | null;
};

export type Landscape = { roots: Place[]; handOvers: HandOver[] };

export function useLandscape() {
  return useQuery({
    queryKey: ["landscape"],
    queryFn: ({ signal }) => get<Landscape>("/landscape", {}, signal),
  });
}
