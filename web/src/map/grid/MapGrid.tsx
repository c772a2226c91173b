import { t } from "../../words";
import "./folding.css";
import {
  type CSSProperties,
  memo,
  startTransition,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { PlacingBar } from "../../library/editor/PlacingBar";
import { useWidth } from "../../widgets/useMedia";
import type { Lane } from "../document";
import { AddLane } from "../edit/AddLane";
import { EMOTION, TENSION } from "../edit/curveScale";
import { useMap } from "../mapState";
import { MiniMap } from "../minimap/MiniMap";
import { CardLane } from "./CardLane";
import { EmotionLane } from "./EmotionLane";
import { EdgesProvider } from "./edges";
import { edgesOf, FOLD_WIDTH, tracksOf } from "./folding";
import { StageRow, StepRow } from "./HeaderRows";
import { HouseholdsLane } from "./HouseholdsLane";
import { METRICS, MetricRows } from "./MetricRows";
import { ObjectLane } from "./ObjectLane";
import { TouchpointsLane } from "./TouchpointsLane";
import { useCellKeys } from "./useCellKeys";
import { useChosenCells } from "./useChosenCells";
import { useClipboard } from "./useClipboard";
import { useDragging } from "./useDragging";
import { useFolding } from "./useFolding";
import { useGridKeys } from "./useGridKeys";
import { useZoom } from "./useZoom";

const LABEL = 130;
const NARROWEST = 112;
const WIDEST = 200;
const PANEL = 356;

/** The map itself: time runs to the right, lanes run down, the titles on both edges stay in sight. */
export function MapGrid() {
  const { document, columns, folding, url, zoom } = useMap();
  const [measurePane, paneWidth] = useWidth();
  const grid = useRef<HTMLDivElement>(null);
  const chosen = useChosenCells(grid);
  const keys = useGridKeys(grid, "2:1", chosen);
  const onKeyDown = useCellKeys(chosen);
  const foldKeys = useFolding(grid);
  useClipboard(grid, chosen);
  const drag = useDragging();
  useZoom(grid);
  const selected = columns.find((column) => column.step.key === url.step);
  // Columns are as wide as without the panel: it pushes the map aside, it does not squeeze it.
  const whole = paneWidth + (url.step || url.arc ? PANEL : 0);
  const column = columnWidth(
    whole - folding.folds.length * FOLD_WIDTH,
    folding.slots.length - folding.folds.length,
  );
  const edges = useMemo(() => edgesOf(columns.length, folding, column), [columns.length, folding, column]);
  const style = { "--tracks": tracksOf(edges), zoom } as CSSProperties;
  useLayoutEffect(() => {
    const pane = grid.current?.parentElement;
    if (pane && selected) bringIntoSight(pane, edges[selected.index] ?? 0, edges[selected.index + 1] ?? 0);
  }, [selected, edges]);

  return (
    <>
      <div className="pane" ref={measurePane}>
        <p className="screen-reader" role="status" ref={chosen.status} />
        <div
          ref={grid}
          role="grid"
          aria-label={t("Journey map: {map}", { map: document.title })}
          aria-colcount={columns.length + 1}
          className="grid"
          style={style}
          aria-multiselectable="true"
          {...keys}
          onKeyDown={(event) => {
            foldKeys(event);
            if (!event.defaultPrevented) onKeyDown(event);
          }}
          // Buttons keep presses to themselves: a drag is seen before they do.
          onPointerDownCapture={(event) => {
            keys.onPointerDownCapture(event);
            drag(event);
          }}
        >
          <ColumnGround selected={selected?.index} />
          <div className="grid-head" role="rowgroup">
            <StageRow row={0} />
            <StepRow row={1} />
          </div>
          <div role="rowgroup">
            <EdgesProvider value={edges}>
              <HouseholdsLane row={2} />
              <Lanes row={4} />
            </EdgesProvider>
          </div>
        </div>
        <AddLane />
      </div>
      <PlacingBar grid={grid} />
      <MiniMap grid={grid} edges={edges} label={LABEL} />
    </>
  );
}

function columnWidth(pane: number, steps: number): number {
  const fair = Math.floor((pane - LABEL) / Math.max(1, steps));
  return Math.min(WIDEST, Math.max(NARROWEST, fair));
}

/** Keeps the selected step clear of the lane labels and of the panel. */
function bringIntoSight(pane: HTMLElement, left: number, right: number): void {
  const room = pane.clientWidth - LABEL;
  if (left < pane.scrollLeft) pane.scrollLeft = left - 8;
  else if (right > pane.scrollLeft + room) pane.scrollLeft = right - room + 8;
}

/** A lane of metrics has its cards, if any, and below them all measures. */
export const rowsOf = (lane: Lane): number =>
  lane.type === "METRICS" ? METRICS.length + Math.min(1, lane.cards.length) : 1;

/** How high a lane of cards is at least, and what stands above the lanes. */
const LOWEST = 70;
const HEAD = 300;

/** How many lanes are drawn: at first those that can be in sight, and right after that all. */
function useLanesDrawn(): number {
  const [drawn, setDrawn] = useState(() => Math.ceil(Math.max(LOWEST, window.innerHeight - HEAD) / LOWEST));
  useEffect(() => {
    // What was drawn first is to be seen before the rest is begun.
    const asked = requestAnimationFrame(() => startTransition(() => setDrawn(Number.POSITIVE_INFINITY)));
    return () => cancelAnimationFrame(asked);
  }, []);
  return drawn;
}

/** The document's lanes in its order. Measures are shown even where the document has no lane for them. */
function Lanes({ row }: { row: number }) {
  const { document } = useMap();
  const drawn = useLanesDrawn();
  const lanes = (document.lanes ?? []).slice(0, drawn);
  let next = row;
  const placed = lanes.map((lane) => {
    const first = next;
    next += rowsOf(lane);
    return <LaneOf key={lane.key} lane={lane} row={first} />;
  });
  const hasMeasures = (document.lanes ?? []).some((lane) => lane.type === "METRICS");
  return (
    <>
      {placed}
      {!hasMeasures && <MetricRows row={next} />}
    </>
  );
}

/** Drawn anew only when the lane is another. */
export const LaneOf = memo(function LaneOf({ lane, row }: { lane: Lane; row: number }) {
  switch (lane.type) {
    case "EMOTION_CURVE":
      return <EmotionLane lane={lane} row={row} scale={EMOTION} />;
    case "DRAMATIC_ARC":
      return <EmotionLane lane={lane} row={row} scale={TENSION} />;
    case "TOUCHPOINTS":
      return <TouchpointsLane lane={lane} row={row} />;
    case "PAINS":
    case "OPPORTUNITIES":
    case "SOLUTIONS":
      return <ObjectLane lane={lane} row={row} />;
    case "METRICS":
      return (
        <>
          {lane.cards.length > 0 && <CardLane lane={lane} row={row} />}
          <MetricRows row={row + rowsOf(lane) - METRICS.length} />
        </>
      );
    default:
      return <CardLane lane={lane} row={row} />;
  }
});

/** The vertical hairlines and the tint of the selected step, drawn once behind all lanes. */
function ColumnGround({ selected }: { selected: number | undefined }) {
  const { columns } = useMap();
  return (
    <div className="column-ground" aria-hidden="true">
      {columns.map((column) => (
        <i
          key={column.step.key}
          className={`${column.endsStage ? "ends-stage" : ""} ${column.index === selected ? "selected" : ""}`}
        />
      ))}
    </div>
  );
}
