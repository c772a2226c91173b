import { capitalised, coarsePercent, count, pointsInWords } from "../../numbers";
import { PointsChip } from "../../widgets/Chip";
import { PathDrawing } from "../../widgets/PathDrawing";
import { exitLabelX, type Frame, MAP_FRAME, startOf } from "../../widgets/pathBand";
import { t } from "../../words";
import { households, useMap } from "../mapState";
import { exits, levels } from "../path";
import { useEdges } from "./edges";
import { FoldCell } from "./FoldCell";
import { FoldedExit } from "./FoldedExit";
import { exitsPerSlot, type Fold, levelOfFold, perSlot, worstDifference } from "./folding";
import { NumberButton } from "./NumberButton";
import { ReachCell } from "./ReachCell";
import { Cell, Row, RowHead } from "./Row";

const LANE_HEIGHT = 168;
const EXIT_FOOT = 154;

/** Room a label needs; beside a wide stream it rather stands on its faded foot than in the next column. */
const LABEL_WIDTH = 70;

type Drawn = { column: number; before: number; remaining: number };

function labelLeft(frame: Frame, { column, before, remaining }: Drawn): number {
  const left = startOf(frame, column);
  const width = startOf(frame, column + 1) - left;
  return Math.min(exitLabelX(frame, column, before, remaining) - left, width - LABEL_WIDTH);
}

/** The signature: how many take each step, and the path of those who get this far. Two rows for the keyboard, one lane for the eye. */
export function HouseholdsLane({ row }: { row: number }) {
  const edges = useEdges();
  const { document, columns, folding, measurement, open, whole } = useMap();
  const { columns: all, first } = whole ?? { columns, first: 0 };
  const end = first + columns.length;
  const steps = all.map((each) => each.measured);
  // A folded stage is one column of the drawing.
  const frame: Frame = {
    ...MAP_FRAME,
    column: 0,
    edges: [...perSlot(edges.slice(0, -1), folding, ([start]) => start ?? 0), edges.at(-1) ?? 0],
  };
  const drawn = perSlot(levels(steps).slice(first, end), folding, levelOfFold);
  // What stands before a part of the map says how much is left of the path there.
  const inPart = exits(steps).flatMap((exit) =>
    exit.column < first || exit.column >= end ? [] : [{ ...exit, column: exit.column - first }],
  );
  const leaving = exitsPerSlot(inPart, folding);
  const inSlots = leaving.map((exit) => ({ ...exit, column: exit.slot }));
  return (
    <div className="path-lane">
      <svg className="lane-drawing" width={edges.at(-1) ?? 0} height={LANE_HEIGHT} aria-hidden="true">
        <PathDrawing frame={frame} levels={drawn} exits={inSlots} exitFoot={EXIT_FOOT} />
      </svg>
      <Row
        row={row}
        kind="reach"
        head={
          <RowHead row={row} title={capitalised(document.subject.many)} gloss={t("who take this step")} />
        }
      >
        {folding.slots.map(({ column, fold }) =>
          fold ? (
            <FoldedReach key={fold.stage.key} row={row} fold={fold} />
          ) : (
            <ReachCell key={column.step.key} row={row} column={column} />
          ),
        )}
      </Row>
      <Row
        row={row + 1}
        kind="exits"
        head={<RowHead row={row + 1} title={t("Leave before this step")} silent />}
      >
        {folding.slots.map(({ column, fold }, slot) => {
          const exit = inSlots.find((each) => each.slot === slot);
          if (fold) return <FoldedExit key={fold.stage.key} row={row + 1} fold={fold} exit={exit} />;
          const { index, step } = column;
          if (!exit || !measurement)
            return <Cell key={step.key} row={row + 1} at={index} label={t("nobody leaves here")} />;
          const spoken = t("{persons} go no further, {share} of those who came this far", {
            persons: households(document, exit.n),
            share: coarsePercent(exit.share),
          });
          return (
            <Cell key={step.key} row={row + 1} at={index} plain={false}>
              <span className="observed exit-place" style={{ left: labelLeft(frame, exit) }}>
                <NumberButton
                  row={row + 1}
                  at={index}
                  step={exit.after}
                  measure="droppedAfter"
                  className={`exit-label ${exit.worst ? "worst" : ""}`}
                  spoken={t("Before {step}: {spoken}", { step: step.title, spoken })}
                  hint={
                    <>
                      <p>{spoken}.</p>
                      {exit.worst && (
                        <p className="derived">
                          {t("Of all exits this one departs most from what the team believed.")}
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

/** What of a folded stage must not hide: how many come to its end, and its step that departs most from what was believed. */
function FoldedReach({ row, fold }: { row: number; fold: Fold }) {
  const { columns, measurement } = useMap();
  const arrived = measurement?.stages.find((stage) => stage.key === fold.stage.key);
  const worst = worstDifference(columns.slice(fold.first, fold.first + fold.count));
  const came = arrived?.arrived?.share;
  const left = arrived?.left?.share;
  const reach = came == null ? "" : t("{came} come", { came: coarsePercent(came) });
  const goOn = left == null || left === came ? "" : t("{left} at its end", { left: coarsePercent(left) });
  const label = [reach, goOn, worst && `${worst.column.step.title} ${pointsInWords(worst.points)}`];
  return (
    <FoldCell row={row} fold={fold} label={label.filter(Boolean).join(", ") || t("not measured")}>
      {came != null && <span className="observed figure">{coarsePercent(came)}</span>}
      <span className="fold-line">
        <span className="observed under">{goOn && `→ ${coarsePercent(left)}`}</span>
        {worst && (
          <span className="derived" title={worst.column.step.title}>
            <PointsChip points={worst.points} />
          </span>
        )}
      </span>
    </FoldCell>
  );
}
