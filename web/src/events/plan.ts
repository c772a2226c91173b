import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { get, post, put } from "../api";
import { t } from "../words";

/** The tracking plan, and what breaks it. */

export type PlanDocument = {
  channels?: string[];
  events: Record<string, { description?: string; enforcement?: "observe" | "block"; schema: unknown }>;
};

export type Kept = { revision: number; savedAt: string | null; plan: PlanDocument | null };

export type Violation = {
  event: string;
  rule: string;
  place: string;
  source: string;
  count: number;
  first: string;
  last: string;
  example: string;
};

/** Whether an event name has a place in the plan, and how often its events broke it. */
export type PlanState = { isPlanned: boolean; isBlocking: boolean; broken: number; isThere: boolean };

export function usePlan() {
  return useQuery({
    queryKey: ["plan"],
    queryFn: ({ signal }) => get<Kept>("/plan", {}, signal),
    staleTime: 5_000,
  });
}

export function useViolations() {
  return useQuery({
    queryKey: ["plan", "violations"],
    queryFn: ({ signal }) => get<{ violations: Violation[] }>("/plan/violations", {}, signal),
    select: (answer) => answer.violations,
    staleTime: 0,
    refetchInterval: 10_000,
  });
}

export function stateOf(kept: Kept, violations: Violation[], name: string): PlanState {
  const planned = kept.plan?.events[name];
  return {
    isThere: kept.plan !== null,
    isPlanned: planned !== undefined,
    isBlocking: planned?.enforcement === "block",
    broken: violations
      .filter((each) => each.event === name && each.rule !== "new_name")
      .reduce((sum, each) => sum + each.count, 0),
  };
}

/** Makes a plan of what is seen and keeps it, or keeps a changed one. */
export function usePlanActions() {
  const queries = useQueryClient();
  const fresh = () => queries.invalidateQueries({ queryKey: ["plan"] });
  const save = (revision: number, plan: PlanDocument) => put<Kept>("/plan", { revision, plan });
  return {
    propose: useMutation({
      mutationFn: async (revision: number) =>
        save(revision, (await post<{ plan: PlanDocument }>("/plan/propose", {})).plan),
      onSuccess: fresh,
    }),
    save: useMutation({
      mutationFn: ({ revision, plan }: { revision: number; plan: PlanDocument }) => save(revision, plan),
      onSuccess: fresh,
    }),
  };
}

/** A violation in words, as it is told beside its count. */
export function inWords(violation: Violation): string {
  const { rule, place, example } = violation;
  switch (rule) {
    case "new_name":
      return t("The plan does not know the event");
    case "new_property":
      return t("{place} is not in the plan", { place });
    case "new_channel":
      return t("Channel {place} is not in the plan", { place });
    case "required":
      return t("{place} is missing", { place });
    case "type":
      return t("{place} has another type: {example}", { place, example });
    case "enum":
      return t("{place} is none of the values: {example}", { place, example });
    default:
      return t("{place} breaks {rule}{hasExample, select, yes {: {example}} other {}}", {
        place: place || t("The event"),
        rule,
        hasExample: example ? "yes" : "no",
        example,
      });
  }
}
