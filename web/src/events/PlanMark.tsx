import { count } from "../numbers";
import { t } from "../words";
import type { PlanState } from "./plan";

/** What the tracking plan says of an event name, beside its name. */
export function PlanMark({ state }: { state?: PlanState }) {
  if (!state?.isThere) return null;
  if (!state.isPlanned) return <span className="pill warn small">{t("not in the plan")}</span>;
  if (state.broken > 0)
    return (
      <span className="pill warn small">
        {t("breaks the plan {broken}", { broken: count(state.broken) })} ×
      </span>
    );
  return <span className="pill good small">{state.isBlocking ? t("planned, enforced") : t("planned")}</span>;
}
