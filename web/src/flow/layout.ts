import ELK, { type ElkExtendedEdge, type ElkNode } from "elkjs/lib/elk-api.js";
import type { Arc } from "../map/measurement";
import { sectionPath } from "./paths";

/** Where ELK puts the steps and how the arrows run between them: layered, left to right, in the map's order. */

export const NODE = { width: 152, height: 80 };
const EXIT = { width: 110, height: 46 };
export const LABEL = { width: 78, height: 50 };

export type DrawnArc = Arc & { id: string; path: string; labelX: number; labelY: number; thickness: number };

export type Layout = {
  width: number;
  height: number;
  nodes: { key: string; x: number; y: number }[];
  arcs: DrawnArc[];
};

/** Widths are linear in n, so that twice the persons look twice as many. */
const THICKEST = 40;
const THINNEST = 1.25;

export const thickness = (n: number, entrants: number): number =>
  Math.max(THINNEST, (n / Math.max(1, entrants)) * THICKEST);

export const arcId = (arc: { from: string | null; to: string | null }): string =>
  `${arc.from ?? ""}~${arc.to ?? ""}`;

// The engine is large: it runs in a worker of its own and never blocks the page.
const elk = new ELK({
  workerFactory: () => new Worker(new URL("elkjs/lib/elk-worker.min.js", import.meta.url)),
});

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "SPLINES",
  "elk.partitioning.activate": "true",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  // The unbound steps have no arrows, yet they keep their place in the order.
  "elk.separateConnectedComponents": "false",
  "elk.layered.spacing.nodeNodeBetweenLayers": "12",
  "elk.layered.spacing.edgeNodeBetweenLayers": "8",
  "elk.spacing.nodeNode": "36",
  "elk.spacing.edgeNode": "30",
  "elk.spacing.edgeEdge": "20",
  "elk.spacing.edgeLabel": "2",
  "elk.edgeLabels.inline": "true",
};

export async function layOut(steps: string[], arcs: Arc[], entrants: number): Promise<Layout> {
  const between = arcs.filter((arc) => arc.from !== null && arc.to !== null && arc.from !== arc.to);
  const graph: ElkNode = {
    id: "flow",
    layoutOptions: OPTIONS,
    children: steps.map((key, i) => ({
      id: key,
      ...NODE,
      layoutOptions: {
        "elk.partitioning.partition": String(i),
        "elk.nodeLabels.placement": "OUTSIDE V_BOTTOM H_CENTER",
      },
      // Room below the step for those who leave.
      labels: [{ id: `${key}-exit`, text: "exit", ...EXIT }],
    })),
    edges: between.map((arc) => ({
      id: arcId(arc),
      sources: [arc.from as string],
      targets: [arc.to as string],
      layoutOptions: { "elk.edge.thickness": String(thickness(arc.n, entrants)) },
      labels: [{ id: `${arcId(arc)}-label`, text: String(arc.n), ...LABEL }],
    })),
  };
  const placed = await elk.layout(graph);
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    nodes: (placed.children ?? []).map((node) => ({ key: node.id, x: node.x ?? 0, y: node.y ?? 0 })),
    arcs: between.flatMap((arc) => drawn(arc, edges.get(arcId(arc)), entrants)),
  };
}

function drawn(arc: Arc, edge: ElkExtendedEdge | undefined, entrants: number): DrawnArc[] {
  const section = edge?.sections?.[0];
  if (!edge || !section) return [];
  const label = edge.labels?.[0];
  return [
    {
      ...arc,
      id: edge.id,
      path: sectionPath(section),
      labelX: (label?.x ?? section.startPoint.x) + LABEL.width / 2,
      labelY: (label?.y ?? section.startPoint.y) + LABEL.height / 2,
      thickness: thickness(arc.n, entrants),
    },
  ];
}
