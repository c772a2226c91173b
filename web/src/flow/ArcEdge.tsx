import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { Button } from "react-aria-components";
import { households, useMap } from "../map/mapState";
import { count, duration, shortDuration } from "../numbers";
import { t } from "../words";
import type { DrawnArc } from "./layout";

/** Whether something is part of the path that is laid over the flow; empty if none is. */
export type Tone = "" | "on-path" | "off-path";

export type ArcData = { arc: DrawnArc; fromTitle: string; toTitle: string; skips: boolean; tone: Tone };
export type FlowEdge = Edge<ArcData, "arc">;

/** One arrow: as wide as the persons on it, with their number and the time they took. */
export function ArcEdge({ id, data }: EdgeProps<FlowEdge>) {
  const { document, measurement, url, change } = useMap();
  if (!data) return null;
  const { arc, fromTitle, toTitle, skips, tone } = data;
  const selected = url.arc?.from === arc.from && url.arc?.to === arc.to;
  const spoken = t(
    "From {fromTitle} to {toTitle}: {persons}{hasTime, select, yes {, half within {medianSeconds}, nine in ten within {p90Seconds}} other {}}",
    {
      fromTitle,
      toTitle,
      persons: households(document, arc.n),
      hasTime: arc.medianSeconds === null ? "no" : "yes",
      medianSeconds: duration(arc.medianSeconds),
      p90Seconds: duration(arc.p90Seconds),
    },
  );
  const few =
    (measurement?.hideBelow ?? 0) > 1
      ? t("under {hideBelow}", { hideBelow: measurement?.hideBelow })
      : t("nobody");
  return (
    <>
      <BaseEdge
        id={id}
        path={arc.path}
        style={{ strokeWidth: arc.n === 0 ? 2 : arc.thickness }}
        className={`flow-arc ${arc.n === 0 ? "nobody" : "observed"} ${tone} ${skips ? "skips" : ""} ${selected ? "selected" : ""}`}
      />
      <EdgeLabelRenderer>
        <div
          className="flow-label-place"
          style={{ transform: `translate(-50%, -50%) translate(${arc.labelX}px, ${arc.labelY}px)` }}
        >
          {arc.n === 0 ? (
            <span
              className="flow-label nobody"
              role="img"
              aria-label={t("From {fromTitle} to {toTitle}: {few}", { fromTitle, toTitle, few })}
            >
              <b>{few}</b>
            </span>
          ) : (
            <Button
              className={`flow-label observed ${tone} nodrag nopan ${selected ? "selected" : ""}`}
              data-testid="arc"
              data-arc={`${arc.from}~${arc.to}`}
              aria-label={spoken}
              onPress={() =>
                change({
                  arc: { from: arc.from ?? undefined, to: arc.to ?? undefined },
                  step: undefined,
                  list: undefined,
                  channel: undefined,
                })
              }
            >
              <b>{count(arc.n)}</b>
              {arc.medianSeconds !== null && (
                <small>
                  {t("half {medianSeconds}", { medianSeconds: shortDuration(arc.medianSeconds) })}
                  <br />
                  {t("9 in 10 {p90Seconds}", { p90Seconds: shortDuration(arc.p90Seconds) })}
                </small>
              )}
            </Button>
          )}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
