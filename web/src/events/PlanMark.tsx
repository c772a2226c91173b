import { count } from "../numbers";
import type { PlanState } from "./plan";

/** What the tracking plan says of an event name, beside its name. */
export function PlanMark({ state }: { state?: PlanState }) {
  if (!state?.isThere) return null;
  if (!state.isPlanned) return <span className="pill warn small">not in the plan</span>;
  if (state.broken > 0)
    return <span className="pill warn small">breaks the plan {count(state.broken)} ×</span>;
  return <span className="pill good small">{state.isBlocking ? "planned, enforced" : "planned"}</span>;
}
