import { useEffect, useState } from "react";
import type { Arc } from "../map/measurement";
import { type Layout, layOut } from "./layout";

/** The layout of these arrows, once they are known; while a new one is computed the last one stays. */
export function useLayout(steps: string[], arcs: Arc[] | undefined, entrants: number) {
  const [layout, setLayout] = useState<Layout | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    if (!arcs) return;
    let current = true;
    layOut(steps, arcs, entrants).then(
      (done) => current && setLayout(done),
      (problem: unknown) =>
        current && setFailure(problem instanceof Error ? problem : new Error(String(problem))),
    );
    return () => {
      current = false;
    };
  }, [steps, arcs, entrants]);
  return { layout, failure };
}
