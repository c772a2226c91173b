import { Background, BackgroundVariant, Controls, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import { useMemo } from "react";
import "@xyflow/react/dist/base.css";
import { type Column, useMap } from "../map/mapState";
import { Blocks } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { ArcEdge, type FlowEdge } from "./ArcEdge";
import { ArcTable } from "./ArcTable";
import { LeastSlider } from "./LeastSlider";
import type { Layout } from "./layout";
import { usualThreshold } from "./paths";
import { type FlowNode, StepNode } from "./StepNode";
import { useLayout } from "./useLayout";
import "./flow.css";

const NODE_TYPES = { step: StepNode };
const EDGE_TYPES = { arc: ArcEdge };

/** The same map as a flow: steps as nodes, and between them the ways that persons really took. */
export default function FlowView() {
  const { measurement, columns, url } = useMap();
  const entrants = measurement?.entrants ?? 0;
  const least = url.least ?? usualThreshold(entrants);
  const steps = useMemo(() => columns.map((column) => column.step.key), [columns]);
  const arcs = useMemo(
    () => measurement?.flow.arcs.filter((arc) => arc.n >= least) ?? [],
    [measurement, least],
  );
  const { layout, failure } = useLayout(steps, arcs, entrants);
  return (
    <div className="pane flow-pane">
      <div className="flow-canvas">
        <LeastSlider least={least} />
        <p className="flow-no-belief believed-only">
          The team named no ways between the steps, so here are the steps alone.
        </p>
        {failure ? (
          <Failure failure={failure} />
        ) : layout ? (
          <ReactFlowProvider key={url.slug}>
            <Flow layout={layout} />
          </ReactFlowProvider>
        ) : (
          <div className="flow-blocks">
            {steps.map((key) => (
              <Blocks key={key} lines={[{ width: 110, height: 66 }]} />
            ))}
          </div>
        )}
      </div>
      <ArcTable />
    </div>
  );
}

/** Below this zoom the numbers could not be read; a long map is panned instead. */
const SMALLEST_START = 0.72;
const MARGIN = 28;

function Flow({ layout }: { layout: Layout }) {
  const { columns, measurement, document } = useMap();
  const nodes = useMemo(
    () => nodesOf(layout, columns, measurement?.flow.arcs ?? []),
    [layout, columns, measurement],
  );
  const edges = useMemo(() => edgesOf(layout, columns), [layout, columns]);
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      zoomOnScroll={false}
      panOnScroll
      preventScrolling={false}
      minZoom={0.3}
      maxZoom={1.6}
      proOptions={{ hideAttribution: false }}
      aria-label={`Flow of ${document.title}`}
      onInit={(flow) => {
        const { width, height } = flow.getViewport() && paneSize();
        const fit = Math.min((width - 2 * MARGIN) / layout.width, (height - 2 * MARGIN) / layout.height);
        const zoom = Math.max(SMALLEST_START, Math.min(1.1, fit));
        const y = Math.max(MARGIN + 24, (height - layout.height * zoom) / 2);
        const x = Math.max(MARGIN, (width - layout.width * zoom) / 2);
        flow.setViewport({ x, y, zoom });
      }}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--line)" />
      <Controls showInteractive={false} position="bottom-left" />
    </ReactFlow>
  );
}

function paneSize(): { width: number; height: number } {
  const canvas = window.document.querySelector(".flow-canvas");
  return { width: canvas?.clientWidth ?? 0, height: canvas?.clientHeight ?? 0 };
}

function nodesOf(
  layout: Layout,
  columns: Column[],
  arcs: { from: string | null; to: string | null; n: number; share: number | null }[],
): FlowNode[] {
  return layout.nodes.flatMap(({ key, x, y }) => {
    const column = columns.find((each) => each.step.key === key);
    if (!column) return [];
    const leave = arcs.find((arc) => arc.from === key && arc.to === null) ?? null;
    return [
      { id: key, type: "step" as const, position: { x, y }, data: { column, leave }, draggable: false },
    ];
  });
}

function edgesOf(layout: Layout, columns: Column[]): FlowEdge[] {
  const at = new Map(columns.map((column) => [column.step.key, column]));
  return layout.arcs.map((arc) => {
    const from = at.get(arc.from ?? "");
    const to = at.get(arc.to ?? "");
    return {
      id: arc.id,
      type: "arc" as const,
      source: arc.from ?? "",
      target: arc.to ?? "",
      data: {
        arc,
        fromTitle: from?.step.title ?? "",
        toTitle: to?.step.title ?? "",
        skips: (to?.index ?? 0) - (from?.index ?? 0) !== 1,
      },
    };
  });
}
