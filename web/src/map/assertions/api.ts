import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { get } from "../../api";
import type { MapUrl } from "../mapUrl";

export type Verdict = "passed" | "failed" | "undecided";

export type AssertionResult = {
  key: string;
  title: string;
  step: string;
  verdict: Verdict;
  share: number | null;
  low: number | null;
  high: number | null;
  atLeast: number | null;
  atMost: number | null;
  n: number;
  reason: string;
};

export type AssertionResults = {
  passed: number;
  failed: number;
  undecided: number;
  results: AssertionResult[];
};

type Asked = Pick<MapUrl, "slug" | "from" | "to" | "purpose" | "bots" | "knownAt">;

/** Whether what a map asserts holds, in the period and for those who are looked at. */
export function useAssertions(asked: Asked, revision: number) {
  const { slug, from, to, purpose, bots, knownAt } = asked;
  const parameters = { from, to, purpose, bots, knownAt };
  return useQuery({
    queryKey: ["assertions", slug, revision, parameters],
    queryFn: ({ signal }) =>
      get<AssertionResults>(`/maps/${encodeURIComponent(slug)}/assertions`, parameters, signal),
    placeholderData: keepPreviousData,
  });
}
