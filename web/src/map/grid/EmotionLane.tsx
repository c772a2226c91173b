import { type KeyboardEvent, useRef, useState } from "react";
import { curvePath, runs } from "../../widgets/curve";
import { t } from "../../words";
import type { Card, Lane } from "../document";
import { newKey } from "../edit/cards";
import { type CurveScale, EMOTION } from "../edit/curveScale";
import { focusBeside } from "../edit/EditableCell";
import { type Ended, InPlace } from "../edit/InPlace";
import { cardOn, emotionKey } from "../edit/structureKeys";
import { answersInWords, type FeltStep, feltInWords, signedFeeling } from "../feelings";
import { type StepColumn, useFeltLane, useLanes } from "../mapState";
import { useEdges } from "./edges";
import { emotionY } from "./emotionScale";
import { FoldCell } from "./FoldCell";
import { type FoldedFelt, foldedFelt, foldedInWords } from "./foldedFelt";
import { type Fold, meanFeeling, perSlot } from "./folding";
import { LaneRow } from "./LaneRow";
import { FeltNumber, ObservedCurve, type ObservedPoint, observedPoint } from "./ObservedCurve";
import { feeling, levelAt, pullPoint } from "./pullPoint";
import { Cell } from "./Row";

const HEIGHT = 204;
const LEVELS = [2, 1, 0, -1, -2];

/** A point of the curve; one without a card is the mean of a folded stage. */
type Felt = { x: number; y: number; card: Card | undefined; star: boolean };

/** A point that is being pulled. */
export type Pulled = { card: string; level: number };

/**
 * A curve the team asserts, of feelings or of tension, dashed and hollow; and the feelings people told of, solid with their 95 % band. No
 * feeling is observed until a survey is bound, and the lane says so.
 */
export function EmotionLane({ lane, row, scale }: { lane: Lane; row: number; scale: CurveScale }) {
  const { columns, folding } = useLanes();
  const felt = useFeltLane(lane);
  const feltAt = new Map(felt?.steps.map((each) => [each.step, each]));
  const edges = useEdges();
  const [pulled, setPulled] = useState<Pulled>();
  const centre = (first: number, count: number) => ((edges[first] ?? 0) + (edges[first + count] ?? 0)) / 2;
  const own = columns.map((each): Felt | null => {
    const card = cardOn(lane, each.step.key, scale);
    const level = card && scale.levelOf(card);
    if (!card || level === undefined) return null;
    return {
      x: centre(each.index, 1),
      y: emotionY(pulled?.card === card.key ? pulled.level : level),
      card,
      star: each.step.momentOfTruth === true,
    };
  });
  const means = new Map(
    folding.folds.map(({ stage, first, count }) => {
      const cards = own.slice(first, first + count).flatMap((point) => point?.card ?? []);
      return [stage.key, meanFeeling(cards, scale)];
    }),
  );
  // The line goes on through a folded stage as its mean, and stops before one in which nobody felt anything.
  const points = perSlot(own, folding, (_, { stage, first, count }): Felt | null => {
    const mean = means.get(stage.key);
    return mean === undefined
      ? null
      : { x: centre(first, count), y: emotionY(mean), card: undefined, star: false };
  });
  const feltOf = new Map(
    folding.folds.map(({ stage }) => [
      stage.key,
      foldedFelt(stage.steps.flatMap(({ key, title }) => ({ title, felt: feltAt.get(key) }))),
    ]),
  );
  const observed = perSlot(
    columns.map((each) => observedPoint(feltAt.get(each.step.key), centre(each.index, 1))),
    folding,
    (_, { stage, first, count }): ObservedPoint | null => {
      const seen = feltOf.get(stage.key);
      if (!seen) return null;
      const y = emotionY(seen.mean);
      return { x: centre(first, count), y, low: y, high: y, isFew: true };
    },
  );
  const width = edges.at(-1) ?? 0;
  const gloss = (
    <>
      {lane.gloss ?? scale.range}
      {scale === EMOTION && (
        <span className="observed no-survey">
          {lane.scores ? answersInWords(felt) : t("no survey bound")}
        </span>
      )}
      {LEVELS.map((level) => (
        <span key={level} className="tick" style={{ top: emotionY(level) }} aria-hidden="true">
          {scale.words(level)}
        </span>
      ))}
    </>
  );
  return (
    <div className="emotion-lane">
      <svg className="lane-drawing" width={width} height={HEIGHT} aria-hidden="true">
        <EmotionGuides width={width} />
        <ObservedCurve points={observed} />
        <EmotionCurve points={points} />
      </svg>
      {!lane.scores && (
        <p className="happened-only no-survey-words">
          {scale === EMOTION
            ? t("No survey is bound: how they felt was not asked, so nothing is drawn.")
            : t("Tension is what the team says of a step; no data tells it, so nothing is drawn.")}
        </p>
      )}
      <LaneRow lane={lane} row={row} kind="emotion" gloss={gloss} asserted={points.some(Boolean)}>
        {folding.slots.map(({ column, fold }) =>
          fold ? (
            <FoldedFeeling
              key={fold.stage.key}
              row={row}
              fold={fold}
              mean={means.get(fold.stage.key)}
              felt={feltOf.get(fold.stage.key)}
              scale={scale}
            />
          ) : (
            <EmotionCell
              key={column.step.key}
              row={row}
              column={column}
              lane={lane}
              scale={scale}
              card={cardOn(lane, column.step.key, scale)}
              felt={lane.scores ? (feltAt.get(column.step.key) ?? null) : undefined}
              pull={setPulled}
            />
          ),
        )}
      </LaneRow>
    </div>
  );
}

/** The mean feeling of a folded stage, as it is believed and as people told of it. */
function FoldedFeeling(props: {
  row: number;
  fold: Fold;
  mean: number | undefined;
  felt: FoldedFelt | undefined;
  scale: CurveScale;
}) {
  const { row, fold, mean, felt, scale } = props;
  const words = mean === undefined ? "" : `mean ${scale.words(Math.round(mean * 10) / 10)}`;
  const observed = felt ? foldedInWords(felt) : "";
  const label = [words, observed].filter(Boolean).join(". ");
  return (
    <FoldCell row={row} fold={fold} label={label || t("no {noun}", { noun: scale.noun })} className="feeling">
      {felt && (
        <span className="felt-number observed" title={observed}>
          <b>{signedFeeling(felt.mean)}</b> <small>{t("mean")}</small>
        </span>
      )}
      {words && <span className="asserted-mark emotion-word">{words}</span>}
    </FoldCell>
  );
}

type CellProps = {
  row: number;
  column: StepColumn;
  lane: Lane;
  card: Card | undefined;
  scale: CurveScale;
  /** What was observed: null where nothing is known of the step, undefined where no survey is bound. */
  felt: FeltStep | null | undefined;
  pull: (pulled: Pulled | undefined) => void;
};

/** What a cell of a curve tells the ear. */
function spokenOf(props: CellProps, level: number | undefined, word: string | undefined): string {
  const { column, scale, felt } = props;
  const title = column.step.title;
  const words = word ? `, ${word}` : "";
  if (scale !== EMOTION) {
    return level === undefined
      ? t("{title}: no tension said{words}", { title, words })
      : t("{title}: tension {scale}{words}", { title, scale: scale.words(level), words });
  }
  const believed =
    level === undefined ? t("no belief") : t("believed {scale}{words}", { scale: scale.words(level), words });
  if (felt !== undefined) return `${title}: ${believed}. ${feltInWords(felt ?? undefined)}`;
  return level === undefined
    ? t("{title}: no belief and no survey bound", { title })
    : t("{title}: {believed}. No survey bound", { title, believed });
}

/** The feeling, or the tension, at a step: raised and lowered by + and − or by pulling the point, its word written by Enter. */
function EmotionCell(props: CellProps) {
  const { row, column, lane, card, scale, felt, pull } = props;
  const { index, step } = column;
  const { make, isPast, edit: open } = useLanes();
  const [isBegun, setEdited] = useState(false);
  const isEdited = isBegun && !isPast;
  const cell = useRef<HTMLDivElement>(null);
  const word = card?.label ?? card?.text;
  const level = card && scale.levelOf(card);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== cell.current) return;
    if (card && (event.key === "Enter" || event.key === "F2")) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) open("card", card.key);
      else setEdited(true);
      return;
    }
    const operations = emotionKey(event, lane, step.key, newKey("card"), scale);
    if (!operations) return;
    event.preventDefault();
    if (operations.length > 0) make(operations);
  };
  const end = ({ text, to }: Ended) => {
    setEdited(false);
    const label = text?.trim();
    if (card && label !== undefined && label !== word) {
      make([{ op: "set", kind: "card", key: card.key, field: "label", ...(label ? { value: label } : {}) }]);
    }
    if (to !== "away") focusBeside(cell.current, to);
  };
  const set = (level: number) => make(feeling(lane, step.key, card, level, scale));
  const spoken = spokenOf(props, level, word);
  return (
    <Cell
      row={row}
      at={index}
      label={spoken}
      className="feeling"
      place={cell}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => card && !isPast && pullPoint(event, card, scale, pull, set)}
      onDoubleClick={(event) =>
        card ? setEdited(true) : set(levelAt(event.currentTarget, event.clientY, scale))
      }
    >
      {felt && <FeltNumber felt={felt} />}
      {isEdited ? (
        <InPlace
          label={t("Word for the {noun} at {step}", { noun: scale.noun, step: step.title })}
          text={word ?? ""}
          end={end}
        />
      ) : (
        card && <span className="asserted-mark emotion-word">{word}</span>
      )}
    </Cell>
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
