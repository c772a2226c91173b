import { type CSSProperties, type Ref, useMemo } from "react";
import { t } from "../../words";
import { EdgesProvider } from "../grid/edges";
import { edgesOf, tracksOf } from "../grid/folding";
import { StageRow } from "../grid/HeaderRows";
import { HouseholdsLane } from "../grid/HouseholdsLane";
import { LaneOf, rowsOf } from "../grid/MapGrid";
import { MetricRows } from "../grid/MetricRows";
import { useMap } from "../mapState";
import { PartSteps } from "./PartSteps";

/** Rows above the lanes of the document: stages, steps, who takes each step, who leaves before it. */
const HEAD_ROWS = 4;

/** The grid of a part of the map, for looking at alone. */
export function PartGrid(props: {
  /** How wide a step is, and how large all is drawn. */
  column: number;
  zoom: number;
  /** Whether the measures stand below the lanes where no lane holds them. */
  hasMeasures: boolean;
  place?: Ref<HTMLDivElement>;
}) {
  const { column, zoom, hasMeasures, place } = props;
  const { document, columns, folding } = useMap();
  const lanes = document.lanes ?? [];
  const rows = lanes.map((_, at) => lanes.slice(0, at).reduce((sum, lane) => sum + rowsOf(lane), HEAD_ROWS));
  const isMeasured = lanes.some((lane) => lane.type === "METRICS");
  const edges = useMemo(() => edgesOf(columns.length, folding, column), [columns.length, folding, column]);
  const style = { "--tracks": tracksOf(edges), zoom } as CSSProperties;
  return (
    <div
      ref={place}
      role="grid"
      aria-label={t("Part of the map: {map}", { map: document.title })}
      aria-colcount={columns.length + 1}
      className="grid part-grid"
      style={style}
    >
      <div className="column-ground" aria-hidden="true">
        {columns.map((each) => (
          <i key={each.step.key} className={each.endsStage ? "ends-stage" : ""} />
        ))}
      </div>
      <div className="grid-head" role="rowgroup">
        <StageRow row={0} />
        <PartSteps row={1} />
      </div>
      <EdgesProvider value={edges}>
        <div role="rowgroup" className="part-rows">
          <HouseholdsLane row={2} />
          {lanes.map((lane, at) => (
            <LaneOf key={lane.key} lane={lane} row={rows[at] ?? HEAD_ROWS} />
          ))}
          {hasMeasures && !isMeasured && (
            <MetricRows row={lanes.reduce((sum, lane) => sum + rowsOf(lane), HEAD_ROWS)} />
          )}
        </div>
      </EdgesProvider>
    </div>
  );
}
