import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { get } from "../../api";
import { changedBy, type Recorded } from "./changed";
import type { Changed } from "./rows";

/** As many revisions as the server tells at once. */
const MOST = 1000;

/** When each element of the map was changed last; asked anew with each revision. */
export function useChanged(slug: string, revision: number): Changed {
  const recorded = useQuery({
    queryKey: ["changed", slug, revision],
    queryFn: ({ signal }) =>
      get<{ revisions: Recorded[] }>(
        `/maps/${encodeURIComponent(slug)}/revisions`,
        { limit: MOST },
        signal,
      ).then((answer) => answer.revisions),
    placeholderData: (last, lastQuery) => (lastQuery?.queryKey[1] === slug ? last : undefined),
  }).data;
  return useMemo(() => (recorded ? changedBy(recorded) : () => undefined), [recorded]);
}
