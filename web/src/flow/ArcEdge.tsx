import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from "@xyflow/react";
import { Button } from "react-aria-components";
import { households, useMap } from "../map/mapState";
import { count, duration, shortDuration } from "../numbers";
import type { DrawnArc } from "./layout";

export type ArcData = { arc: DrawnArc; fromTitle: string; toTitle: string; skips: boolean };
export type FlowEdge = Edge<ArcData, "arc">;

/** One arrow: as wide as the persons on it, with their number and the time they took. */
export function ArcEdge({ id, data }: EdgeProps<FlowEdge>) {
  const { document, url, change } = useMap();
  if (!data) return null;
  const { arc, fromTitle, toTitle, skips } = data;
  const selected = url.arc?.from === arc.from && url.arc?.to === arc.to;
  const spoken =
    `From ${fromTitle} to ${toTitle}: ${households(document, arc.n)}` +
    (arc.medianSeconds === null
      ? ""
      : `, half within ${duration(arc.medianSeconds)}, nine in ten within ${duration(arc.p90Seconds)}`);
  return (
    <>
      <BaseEdge
        id={id}
        path={arc.path}
        style={{ strokeWidth: arc.thickness }}
        className={`flow-arc observed ${skips ? "skips" : ""} ${selected ? "selected" : ""}`}
      />
      <EdgeLabelRenderer>
        <div
          className="flow-label-place"
          style={{ transform: `translate(-50%, -50%) translate(${arc.labelX}px, ${arc.labelY}px)` }}
        >
          <Button
            className={`flow-label observed nodrag nopan ${selected ? "selected" : ""}`}
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
                half {shortDuration(arc.medianSeconds)}
                <br />9 in 10 {shortDuration(arc.p90Seconds)}
              </small>
            )}
          </Button>
        </div>
      </EdgeLabelRenderer>
    </>
  );
}
