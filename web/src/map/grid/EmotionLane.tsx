import type { KeyboardEvent } from "react";
import { curvePath, runs } from "../../widgets/curve";
import type { Card, Lane } from "../document";
import { newKey } from "../edit/cards";
import { emotionKey } from "../edit/structureKeys";
import { useMap } from "../mapState";
import { LaneRow } from "./LaneRow";
import { Cell } from "./Row";

const LEVEL = 34;
const ZERO = 92;
const HEIGHT = 204;
const LEVELS = [2, 1, 0, -1, -2];

type Felt = { x: number; y: number; card: Card; star: boolean };

export const emotionY = (value: number): number => ZERO - Math.max(-2, Math.min(2, value)) * LEVEL;

export function signedLevel(value: number): string {
  if (value === 0) return "0";
  return `${value < 0 ? "−" : "+"}${Math.abs(value)}`;
}

/** The emotion curve the team asserts: dashed and hollow. Nothing is observed until a survey is bound, and the lane says so. */
export function EmotionLane({ lane, row, column }: { lane: Lane; row: number; column: number }) {
  const { columns, editing } = useMap();
  const feel = (event: KeyboardEvent, step: string) => {
    const operations = emotionKey(event, lane, step, newKey("card"));
    if (!operations) return;
    event.preventDefault();
    if (operations.length > 0) editing.make(operations);
  };
  const points = columns.map((each): Felt | null => {
    const card = lane.cards.find((one) => one.step === each.step.key && one.emotion != null);
    if (card?.emotion == null) return null;
    return {
      x: (each.index + 0.5) * column,
      y: emotionY(card.emotion),
      card,
      star: each.step.momentOfTruth === true,
    };
  });
  const gloss = (
    <>
      {lane.gloss ?? "−2 to +2"}
      <span className="observed no-survey">no survey bound</span>
      {LEVELS.map((level) => (
        <span key={level} className="tick" style={{ top: emotionY(level) }} aria-hidden="true">
          {signedLevel(level)}
        </span>
      ))}
    </>
  );
  return (
    <div className="emotion-lane">
      <svg className="lane-drawing" width={column * columns.length} height={HEIGHT} aria-hidden="true">
        <EmotionGuides width={column * columns.length} />
        <EmotionCurve points={points} />
      </svg>
      <p className="happened-only no-survey-words">
        No survey is bound: how they felt was not asked, so nothing is drawn.
      </p>
      <LaneRow lane={lane} row={row} kind="emotion" gloss={gloss} asserted={points.some(Boolean)}>
        {columns.map(({ index, step }) => {
          const point = points[index];
          const spoken = point
            ? `${step.title}: believed ${signedLevel(point.card.emotion ?? 0)}, ${point.card.label ?? point.card.text}. No survey bound`
            : `${step.title}: no belief and no survey bound`;
          return (
            <Cell
              key={step.key}
              row={row}
              at={index}
              label={spoken}
              onKeyDown={(event) => feel(event, step.key)}
            >
              {point && (
                <span className="asserted-mark emotion-word">{point.card.label ?? point.card.text}</span>
              )}
            </Cell>
          );
        })}
      </LaneRow>
    </div>
  );
}

export function EmotionGuides({ width }: { width: number }) {
  return LEVELS.map((level) => (
    <path
      key={level}
      d={`M0 ${emotionY(level)}H${width}`}
      stroke={level === 0 ? "var(--line-2)" : "var(--line)"}
      strokeDasharray={level === 0 ? undefined : "1 3"}
    />
  ));
}

const STAR =
  "M0 -6.100 1.850 -2.200 6.100 -1.650 3 1.300 3.800 5.500 0 3.450 -3.800 5.500 -3 1.300 -6.100 -1.650 -1.850 -2.200z";

export function EmotionCurve({ points }: { points: (Felt | null)[] }) {
  return (
    <g className="asserted-mark">
      {runs(points).map((run) => (
        <path
          key={run[0]?.x}
          d={curvePath(run)}
          fill="none"
          stroke="var(--believed)"
          strokeWidth="1.500"
          strokeDasharray="4 4"
        />
      ))}
      {points.map(
        (point) =>
          point &&
          (point.star ? (
            <path
              key={point.x}
              className="hollow-point"
              transform={`translate(${point.x} ${point.y}) scale(1.2)`}
              d={STAR}
            />
          ) : (
            <circle key={point.x} className="hollow-point" cx={point.x} cy={point.y} r="4" />
          )),
      )}
    </g>
  );
}
