import type { ReactNode } from "react";
import { day } from "../../dates";
import { believedPercent, count, mean, NONE, percent, pointsInWords, shortDuration } from "../../numbers";
import { Blocks } from "../../widgets/Blocks";
import { DurationChip, PointsChip } from "../../widgets/Chip";
import { t } from "../../words";
import type { MapDocument } from "../document";
import { type Column, useMap } from "../mapState";
import type { PersonList } from "../mapUrl";
import { hasNumbers, type MeasuredStep, type Measurement } from "../measurement";
import { reachInWords, shareInWords, stateInWords, timeInWords } from "../words";
import { FoldCell } from "./FoldCell";
import { type Fold, worstDifference } from "./folding";
import { NumberButton } from "./NumberButton";
import { Cell, Row, RowHead } from "./Row";

type Shown = { value: string; chip?: ReactNode; under?: string; believed?: string; spoken: string };

type Metric = {
  key: string;
  title: string;
  gloss: (measurement: Measurement | undefined, document: MapDocument) => string;
  /** What the number opens: a list of persons, or the evidence. */
  list?: PersonList;
  show: (step: MeasuredStep, document: MapDocument, measurement: Measurement) => Shown;
};

const nothing = (step: MeasuredStep, title: string): Shown => ({
  value: NONE,
  spoken: t("{step}: no {title}", { step: step.title, title }),
});

export const METRICS: Metric[] = [
  {
    key: "share",
    title: t("Share"),
    gloss: (measurement) =>
      measurement?.entrants
        ? t("of {entrants} who enter", { entrants: count(measurement.entrants) })
        : t("of all who enter"),
    list: "reached",
    show: (step, document, measurement) => ({
      value: percent(step.reach?.share),
      chip: step.difference?.reachPoints != null && <PointsChip points={step.difference.reachPoints} />,
      believed: step.believed?.reach != null ? believedPercent(step.believed.reach) : undefined,
      spoken: reachInWords(document, measurement, step),
    }),
  },
  {
    key: "ofPrevious",
    title: t("Of previous"),
    gloss: () => t("who took both steps"),
    list: "reached",
    show: (step, document) =>
      step.ofPrevious
        ? {
            value: percent(step.ofPrevious.share),
            under: t("{n} of {of}", { n: count(step.ofPrevious.n), of: count(step.ofPrevious.of) }),
            spoken: t("{step}: {persons} of the step before", {
              step: step.title,
              persons: shareInWords(document, step.ofPrevious),
            }),
          }
        : nothing(step, t("step before")),
  },
  {
    key: "time",
    title: t("Time taken"),
    gloss: () => t("since previous"),
    show: (step) =>
      step.time?.n
        ? {
            value: shortDuration(step.time.medianSeconds),
            chip: step.difference?.medianSeconds != null && (
              <DurationChip seconds={step.difference.medianSeconds} />
            ),
            under: t("9 in 10: {p90Seconds}", { p90Seconds: shortDuration(step.time.p90Seconds) }),
            believed:
              step.believed?.medianSeconds != null ? shortDuration(step.believed.medianSeconds) : undefined,
            spoken: timeInWords(step),
          }
        : nothing(step, t("time to measure")),
  },
  {
    key: "skipped",
    title: t("Went past it"),
    gloss: () => t("of those who got further"),
    list: "skipped",
    show: (step, document) =>
      step.skipped?.of
        ? {
            value: percent(step.skipped.share),
            under: t("{n} of {of}", { n: count(step.skipped.n), of: count(step.skipped.of) }),
            spoken: t("{step}: skipped by {persons} who got further", {
              step: step.title,
              persons: shareInWords(document, step.skipped),
            }),
          }
        : nothing(step, t("later step")),
  },
  {
    key: "repeats",
    title: t("Times each"),
    gloss: () => t("mean, and most"),
    list: "reached",
    show: (step) =>
      step.repeats
        ? {
            value: mean(step.repeats.mean),
            under: t("at most {max}", { max: count(step.repeats.max) }),
            spoken: t("{step}: {mean} times on average, at most {max}", {
              step: step.title,
              mean: mean(step.repeats.mean),
              max: count(step.repeats.max),
            }),
          }
        : nothing(step, "repeats"),
  },
  {
    key: "lastSeen",
    title: t("Last seen"),
    gloss: () => t("newest event"),
    show: (step) =>
      step.lastSeen
        ? {
            value: day(step.lastSeen),
            spoken: t("{step}: last seen {lastSeen}", { step: step.title, lastSeen: day(step.lastSeen) }),
          }
        : nothing(step, "event"),
  },
];

/** The measures, one row each: nothing here is believed unless it is dashed. */
export function MetricRows({ row }: { row: number }) {
  const { document, folding, measurement } = useMap();
  return METRICS.map((metric, i) => (
    <Row
      key={metric.key}
      row={row + i}
      kind={`metric ${metric.key}`}
      head={<RowHead row={row + i} title={metric.title} gloss={metric.gloss(measurement, document)} />}
    >
      {folding.slots.map(({ column, fold }) =>
        fold ? (
          <FoldedMetric key={fold.stage.key} metric={metric} row={row + i} fold={fold} />
        ) : (
          <MetricCell key={column.step.key} metric={metric} row={row + i} column={column} />
        ),
      )}
    </Row>
  ));
}

/** Of all measures of a folded stage only what departs most from what was believed is told: the rest is no sum of its steps. */
function FoldedMetric({ metric, row, fold }: { metric: Metric; row: number; fold: Fold }) {
  const { columns } = useMap();
  const worst = worstDifference(columns.slice(fold.first, fold.first + fold.count));
  const isShown = metric.key === "share" && worst !== undefined;
  const label = isShown
    ? t("most below belief: {step}, {points}", {
        step: worst.column.step.title,
        points: pointsInWords(worst.points),
      })
    : t("{metric} of {n, plural, one {# step} other {# steps}}", {
        metric: metric.title,
        n: fold.count,
      });
  return (
    <FoldCell row={row} fold={fold} label={label}>
      {isShown && (
        <span className="derived" title={worst.column.step.title}>
          <PointsChip points={worst.points} />
        </span>
      )}
    </FoldCell>
  );
}

function MetricCell({ metric, row, column }: { metric: Metric; row: number; column: Column }) {
  const { document, measurement, open } = useMap();
  const { measured, step, index } = column;
  if (!measured || !measurement) {
    return (
      <Cell row={row} at={index} label={t("loading")}>
        <Blocks
          lines={[
            { width: 48, height: 13 },
            { width: 64, height: 9 },
          ]}
        />
      </Cell>
    );
  }
  const state = stateInWords(measured, measurement);
  const shown = metric.show(measured, document, measurement);
  if (!hasNumbers(measured))
    return <StateCell row={row} at={index} shown={shown} state={state} step={measured} />;
  const small = measured.status === "SMALL_N";
  return (
    <Cell row={row} at={index} plain={false}>
      <NumberButton
        row={row}
        at={index}
        step={step.key}
        measure={metric.key}
        className={`metric-number ${small ? "quiet" : ""}`}
        spoken={
          shown.believed
            ? t("{spoken}. Believed {believed}", { spoken: shown.spoken, believed: shown.believed })
            : shown.spoken
        }
        hint={<p>{shown.spoken}</p>}
        onPress={() => open(step.key, metric.list)}
      >
        <span className="figure-line">
          <b className="observed">{shown.value}</b>
          {!small && shown.chip && <span className="derived">{shown.chip}</span>}
        </span>
        {shown.under && <span className="under observed">{shown.under}</span>}
        {shown.believed && <Believed value={shown.believed} />}
      </NumberButton>
    </Cell>
  );
}

function Believed({ value }: { value: string }) {
  return (
    <span className="under asserted-mark">
      {t("believed")} <span className="dashed">{value}</span>
    </span>
  );
}

function StateCell(props: {
  row: number;
  at: number;
  shown: Shown;
  state: string | null;
  step: MeasuredStep;
}) {
  const { row, at, shown, state, step } = props;
  return (
    <Cell row={row} at={at} label={`${step.title}: ${state ?? ""}`} className="no-number">
      <span className="observed">{step.status === "UNBOUND" ? t("not bound") : NONE}</span>
      {shown.believed && <Believed value={shown.believed} />}
    </Cell>
  );
}
