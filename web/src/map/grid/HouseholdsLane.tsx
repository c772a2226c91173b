import { capitalised, coarsePercent, count } from "../../numbers";
import { PathDrawing } from "../../widgets/PathDrawing";
import { exitLabelX, type Frame, MAP_FRAME } from "../../widgets/pathBand";
import { households, useMap } from "../mapState";
import { type Exit, exits, levels } from "../path";
import { NumberButton } from "./NumberButton";
import { ReachCell } from "./ReachCell";
import { Cell, Row, RowHead } from "./Row";

const LANE_HEIGHT = 168;
const EXIT_FOOT = 154;

/** Room a label needs; beside a wide stream it rather stands on its faded foot than in the next column. */
const LABEL_WIDTH = 70;

function labelLeft(frame: Frame, exit: Exit): number {
  const wanted = exitLabelX(frame, exit.column, exit.before, exit.remaining) - exit.column * frame.column;
  return Math.min(wanted, frame.column - LABEL_WIDTH);
}

/** The signature: how many take each step, and the path of those who get this far. Two rows for the keyboard, one lane for the eye. */
export function HouseholdsLane({ row, column }: { row: number; column: number }) {
  const { document, columns, measurement, open } = useMap();
  const steps = columns.map((each) => each.measured);
  const frame: Frame = { ...MAP_FRAME, column };
  const leaving = exits(steps);
  return (
    <div className="path-lane">
      <svg className="lane-drawing" width={column * columns.length} height={LANE_HEIGHT} aria-hidden="true">
        <PathDrawing frame={frame} levels={levels(steps)} exits={leaving} exitFoot={EXIT_FOOT} />
      </svg>
      <Row
        row={row}
        kind="reach"
        head={<RowHead row={row} title={capitalised(document.subject.many)} gloss="who take this step" />}
      >
        {columns.map((each) => (
          <ReachCell key={each.step.key} row={row} column={each} />
        ))}
      </Row>
      <Row row={row + 1} kind="exits" head={<RowHead row={row + 1} title="Leave before this step" silent />}>
        {columns.map(({ index, step }) => {
          const exit = leaving.find((each) => each.column === index);
          if (!exit || !measurement)
            return <Cell key={step.key} row={row + 1} at={index} label="nobody leaves here" />;
          const spoken = `${households(document, exit.n)} go no further, ${coarsePercent(exit.share)} of those who came this far`;
          return (
            <Cell key={step.key} row={row + 1} at={index} plain={false}>
              <span className="observed exit-place" style={{ left: labelLeft(frame, exit) }}>
                <NumberButton
                  row={row + 1}
                  at={index}
                  step={exit.after}
                  measure="droppedAfter"
                  className={`exit-label ${exit.worst ? "worst" : ""}`}
                  spoken={`Before ${step.title}: ${spoken}`}
                  hint={
                    <>
                      <p>{spoken}.</p>
                      {exit.worst && (
                        <p className="derived">
                          Of all exits this one departs most from what the team believed.
                        </p>
                      )}
                    </>
                  }
                  onPress={() => open(exit.after, "droppedAfter")}
                >
                  <b>{count(-exit.n)}</b> {coarsePercent(exit.share)}
                </NumberButton>
              </span>
            </Cell>
          );
        })}
      </Row>
    </div>
  );
}
