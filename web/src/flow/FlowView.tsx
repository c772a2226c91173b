import { Background, BackgroundVariant, Controls, ReactFlow, ReactFlowProvider } from "@xyflow/react";
import { type CSSProperties, useMemo, useRef } from "react";
import { t } from "../words";
import "@xyflow/react/dist/base.css";
import { type Column, useMap } from "../map/mapState";
import { Blocks } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { ArcEdge, type FlowEdge, type Tone } from "./ArcEdge";
import { ArcTable } from "./ArcTable";
import { LeastSlider } from "./LeastSlider";
import type { Layout } from "./layout";
import { PathList } from "./PathList";
import { usualThreshold } from "./paths";
import { drawnArcs, type Overlay, overlayOf } from "./planned";
import { type FlowNode, StepNode } from "./StepNode";
import { useLayout } from "./useLayout";
import "./flow.css";
import "./path-list.css";

const NODE_TYPES = { step: StepNode };
const EDGE_TYPES = { arc: ArcEdge };

/** The same map as a flow: steps as nodes, and between them the ways that persons really took. */
export default function FlowView() {
  const { measurement, columns, url, document, whole } = useMap();
  const entrants = measurement?.entrants ?? 0;
  const least = url.least ?? usualThreshold(entrants);
  const steps = useMemo(() => columns.map((column) => column.step.key), [columns]);
  const overlay = useMemo(
    () => overlayOf(url.path, document.paths ?? [], unmeasuredOf(columns)),
    [url.path, document.paths, columns],
  );
  const arcs = useMemo(
    () => measurement && drawnArcs(measurement.flow.arcs, least, overlay),
    [measurement, least, overlay],
  );
  const { layout, failure } = useLayout(steps, arcs, entrants);
  return (
    <div className="pane flow-pane">
      <div className="flow-with-paths">
        <div className="flow-canvas" style={sizeOf(layout)}>
          {!whole && <LeastSlider least={least} />}
          <p className="flow-no-belief believed-only">
            {document.paths?.length
              ? t("The ways the team drew stand beside; press one to see it.")
              : t("The team named no ways between the steps, so here are the steps alone.")}
          </p>
          {failure ? (
            <Failure failure={failure} />
          ) : layout ? (
            <ReactFlowProvider key={url.slug}>
              <Flow layout={layout} overlay={overlay} />
            </ReactFlowProvider>
          ) : (
            <div className="flow-blocks">
              {steps.map((key) => (
                <Blocks key={key} lines={[{ width: 110, height: 66 }]} />
              ))}
            </div>
          )}
        </div>
        {!whole && <PathList />}
      </div>
      {!whole && <ArcTable />}
    </div>
  );
}

/** How large all of it is, for paper. */
const sizeOf = (layout: Layout | undefined | null): CSSProperties =>
  ({ "--flow-width": layout?.width ?? 1, "--flow-height": layout?.height ?? 1 }) as CSSProperties;

/** What screen readers and tooltips call the parts of the drawing. */
const LABELS = {
  "controls.ariaLabel": t("Control Panel"),
  "controls.zoomIn.ariaLabel": t("Zoom In"),
  "controls.zoomOut.ariaLabel": t("Zoom Out"),
  "controls.fitView.ariaLabel": t("Fit View"),
};

/** Below this zoom the numbers could not be read; a long map is panned instead. */
const SMALLEST_START = 0.72;
const LARGEST = 1.6;
const MARGIN = 28;

const unmeasuredOf = (columns: Column[]): string[] =>
  columns
    .filter(({ step, measured }) =>
      measured ? measured.status === "UNBOUND" || measured.status === "ERROR" : !step.binding,
    )
    .map(({ step }) => step.key);

function Flow({ layout, overlay }: { layout: Layout; overlay: Overlay | undefined }) {
  const { columns, measurement, document, whole } = useMap();
  const place = useRef<HTMLDivElement>(null);
  const nodes = useMemo(
    () => nodesOf(layout, columns, measurement?.flow.arcs ?? [], overlay),
    [layout, columns, measurement, overlay],
  );
  const edges = useMemo(() => edgesOf(layout, columns, overlay), [layout, columns, overlay]);
  return (
    <ReactFlow
      ref={place}
      nodes={nodes}
      edges={edges}
      nodeTypes={NODE_TYPES}
      edgeTypes={EDGE_TYPES}
      ariaLabelConfig={LABELS}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      disableKeyboardA11y
      zoomOnScroll={false}
      panOnScroll
      preventScrolling={false}
      minZoom={whole ? 0.1 : 0.3}
      maxZoom={LARGEST}
      proOptions={{ hideAttribution: false }}
      aria-label={t("Flow of {map}", { map: document.title })}
      onInit={(flow) => {
        const { clientWidth: width = 0, clientHeight: height = 0 } = place.current ?? {};
        const fit = Math.min((width - 2 * MARGIN) / layout.width, (height - 2 * MARGIN) / layout.height);
        // What is presented or printed is seen in whole.
        const zoom = whole ? Math.min(LARGEST, fit) : Math.max(SMALLEST_START, Math.min(1.1, fit));
        const y = Math.max(MARGIN + 24, (height - layout.height * zoom) / 2);
        const x = Math.max(MARGIN, (width - layout.width * zoom) / 2);
        flow.setViewport({ x, y, zoom });
      }}
    >
      <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--line)" />
      {!whole && <Controls showInteractive={false} position="bottom-left" />}
    </ReactFlow>
  );
}

function nodesOf(
  layout: Layout,
  columns: Column[],
  arcs: { from: string | null; to: string | null; n: number; share: number | null }[],
  overlay: Overlay | undefined,
): FlowNode[] {
  return layout.nodes.flatMap(({ key, x, y }) => {
    const column = columns.find((each) => each.step.key === key);
    if (!column) return [];
    const leave = arcs.find((arc) => arc.from === key && arc.to === null) ?? null;
    return [
      {
        id: key,
        type: "step" as const,
        position: { x, y },
        data: { column, leave, tone: toneOf(overlay?.steps, key) },
        draggable: false,
      },
    ];
  });
}

const toneOf = (laidOver: Set<string> | undefined, name: string): Tone =>
  laidOver === undefined ? "" : laidOver.has(name) ? "on-path" : "off-path";

function edgesOf(layout: Layout, columns: Column[], overlay: Overlay | undefined): FlowEdge[] {
  const at = new Map(columns.map((column) => [column.step.key, column]));
  return layout.arcs.map((arc) => {
    const from = at.get(arc.from ?? "");
    const to = at.get(arc.to ?? "");
    return {
      id: arc.id,
      type: "arc" as const,
      source: arc.from ?? "",
      target: arc.to ?? "",
      ariaLabel: t("Edge from {from} to {to}", { from: arc.from, to: arc.to }),
      data: {
        arc,
        fromTitle: from?.step.title ?? "",
        toTitle: to?.step.title ?? "",
        tone: toneOf(overlay?.pairs, `${arc.from}~${arc.to}`),
        skips: (to?.index ?? 0) - (from?.index ?? 0) !== 1,
      },
    };
  });
}
