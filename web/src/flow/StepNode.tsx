import { Handle, type Node, type NodeProps, Position } from "@xyflow/react";
import { Button } from "react-aria-components";
import { type Column, households, useMap } from "../map/mapState";
import { hasNumbers } from "../map/measurement";
import { reachInWords, stateInWords } from "../map/words";
import { believedPercent, coarsePercent, count, percent } from "../numbers";
import { PointsChip } from "../widgets/Chip";
import { t } from "../words";
import type { Tone } from "./ArcEdge";
import { thickness } from "./layout";

export type StepNodeData = {
  column: Column;
  leave: { n: number; share: number | null } | null;
  tone: Tone;
};
export type FlowNode = Node<StepNodeData, "step">;

/** A step of the flow: how many take it, and below it how many take no further one. */
export function StepNode({ data }: NodeProps<FlowNode>) {
  const { document, measurement, url, open } = useMap();
  const { column, leave, tone } = data;
  const { step, measured } = column;
  if (!measured || !measurement) return null;
  const state = stateInWords(measured, measurement);
  const unbound = measured.status === "UNBOUND";
  return (
    <div className="flow-node-place">
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Button
        className={`flow-node ${tone} ${unbound ? "hollow" : ""} ${url.step === step.key ? "selected" : ""}`}
        data-step={step.key}
        data-measure="reach"
        aria-label={reachInWords(document, measurement, measured)}
        onPress={() => open(step.key, state ? undefined : "reached")}
      >
        <span className="flow-title">{step.title}</span>
        {hasNumbers(measured) ? (
          <span className="flow-numbers observed">
            <b className={measured.status === "SMALL_N" ? "quiet" : ""}>{count(measured.reach?.n ?? 0)}</b>{" "}
            <span>{percent(measured.reach?.share)}</span>
            {measured.status === "OK" && measured.difference?.reachPoints != null && (
              <span className="derived">
                <PointsChip points={measured.difference.reachPoints} />
              </span>
            )}
          </span>
        ) : (
          <span className="flow-state">{unbound ? t("no events bound") : state}</span>
        )}
        {measured.believed?.reach != null && (
          <span className="believed-only flow-believed">
            <span className="dashed">{believedPercent(measured.believed.reach)}</span> {t("believed")}
          </span>
        )}
      </Button>
      {leave && (
        <Leave
          from={step.key}
          title={step.title}
          leave={leave}
          whole={measurement.entrants ?? leave.n}
          words={households(document, leave.n)}
        />
      )}
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}

function Leave(props: {
  from: string;
  title: string;
  leave: { n: number; share: number | null };
  whole: number;
  words: string;
}) {
  const { url, change } = useMap();
  const { from, leave } = props;
  const width = Math.max(1.5, thickness(leave.n, props.whole));
  const selected = url.arc?.from === from && url.arc.to === undefined;
  return (
    <Button
      className={`flow-leave observed ${selected ? "selected" : ""}`}
      data-testid="arc"
      data-arc={`${from}~`}
      aria-label={t("After {step} {persons} take no further step, {share} of all who enter", {
        step: props.title,
        persons: props.words,
        share: coarsePercent(leave.share),
      })}
      onPress={() => change({ arc: { from }, step: undefined, list: undefined, channel: undefined })}
    >
      <i style={{ width }} />
      <span>
        <b>{count(-leave.n)}</b> {t("leave")}
      </span>
    </Button>
  );
}
