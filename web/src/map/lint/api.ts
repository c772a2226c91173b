import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "../../api";

export type Severity = "error" | "warning" | "hint";

export type Finding = {
  rule: string;
  title: string;
  classic: boolean;
  severity: Severity;
  kind: string;
  key: string;
  step: string | null;
  place: string;
  problem: string;
  remedy: string;
  why: string;
  source: string | null;
};

export type Findings = { errors: number; warnings: number; hints: number; findings: Finding[] };

/** What is wrong with a map, looked for anew with each revision. */
export function useFindings(slug: string, revision: number) {
  return useQuery({
    queryKey: ["lint", slug, revision],
    queryFn: ({ signal }) => get<Findings>(`/maps/${encodeURIComponent(slug)}/lint`, {}, signal),
    placeholderData: keepPreviousData,
  });
}
