import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { believedPercent, coarsePercent, count, percent } from "../../numbers";
import { Blocks } from "../../widgets/Blocks";
import { PointsChip } from "../../widgets/Chip";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import type { Lane, Stage } from "../document";
import { curveOf, EMOTION } from "../edit/curveScale";
import { unquoted } from "../grid/CardLane";
import { ObjectCard } from "../grid/ObjectLane";
import { TouchpointList } from "../grid/TouchpointsLane";
import { type Column, households, useMap } from "../mapState";
import { hasNumbers } from "../measurement";
import { cardsOver, touchpoints } from "../touchpoints";
import { reachInWords, stateInWords } from "../words";
import { PhoneEmotion } from "./PhoneEmotion";
import { PhoneMetrics } from "./PhoneMetrics";

const SIDE_BY_SIDE = 2;

/** One stage: its steps two by two, with every lane that has something to say about them. */
export function StagePage({ stage, index }: { stage: Stage; index: number }) {
  const { document, measurement, columns } = useMap();
  const mine = columns.filter((column) => column.stage.key === stage.key);
  const arrived = measurement?.stages.find((each) => each.key === stage.key)?.arrived;
  const pairs = Array.from({ length: Math.ceil(mine.length / SIDE_BY_SIDE) }, (_, i) =>
    mine.slice(i * SIDE_BY_SIDE, (i + 1) * SIDE_BY_SIDE),
  );
  return (
    <section className="stage-page" aria-label={stage.title}>
      <header>
        <i>{t("Stage {index} of {stages}", { index: index + 1, stages: document.stages.length })}</i>
        <h2>{stage.title}</h2>
        {arrived?.share != null && (
          <p className="observed">
            {t("{persons} come this far, {share}.", {
              persons: households(document, arrived.n),
              share: coarsePercent(arrived.share),
            })}
          </p>
        )}
      </header>
      {pairs.map((pair) => (
        <Pair key={pair[0]?.step.key} pair={pair} />
      ))}
    </section>
  );
}

function Pair({ pair }: { pair: Column[] }) {
  const { document } = useMap();
  return (
    <>
      <Two className="phone-steps">
        {pair.map((column) => (
          <StepHead key={column.step.key} column={column} />
        ))}
      </Two>
      {(document.lanes ?? []).map((lane) => (
        <PhoneLane key={lane.key} lane={lane} pair={pair} />
      ))}
      <PhoneMetrics pair={pair} />
    </>
  );
}

export function Two({ className = "", children }: { className?: string; children: ReactNode }) {
  return <div className={`two ${className}`}>{children}</div>;
}

function StepHead({ column }: { column: Column }) {
  const { document, measurement, open } = useMap();
  const { step, measured } = column;
  if (!measured || !measurement) {
    return (
      <div>
        <b>{step.title}</b>
        <Blocks
          lines={[
            { width: 72, height: 24 },
            { width: 56, height: 12 },
          ]}
        />
      </div>
    );
  }
  const state = stateInWords(measured, measurement);
  const believed = measured.believed?.reach;
  return (
    <Button
      className="phone-step"
      data-step={step.key}
      data-measure="reach"
      aria-label={reachInWords(document, measurement, measured)}
      onPress={() =>
        open(step.key, measured.status === "UNBOUND" || measured.status === "ERROR" ? undefined : "reached")
      }
    >
      <span className="phone-step-title">
        {step.title}
        {step.momentOfTruth && <Icon name="star" size={14} className="moment" />}
      </span>
      {state ? (
        <span className={measured.status === "UNBOUND" ? "phone-well" : "phone-state"}>
          {measured.status === "NO_DATA" && <b>0</b>} {state}
        </span>
      ) : (
        <span className="observed phone-number">
          <b className={measured.status === "SMALL_N" ? "quiet" : ""}>{percent(measured.reach?.share)}</b>
          {measured.status === "OK" && measured.difference?.reachPoints != null && (
            <span className="derived">
              <PointsChip points={measured.difference.reachPoints} />
            </span>
          )}
          <small>
            {t(
              "{n}{isSmall, select, yes { · small n} other {}}{isOptional, select, yes { · optional} other {}}",
              {
                n: count(measured.reach?.n ?? 0),
                isSmall: measured.status === "SMALL_N" ? "yes" : "no",
                isOptional: step.optional ? "yes" : "no",
              },
            )}
          </small>
        </span>
      )}
      {believed != null && (
        <span className="asserted-mark phone-believed">
          {t("believed")} <span className="dashed">{believedPercent(believed)}</span>
        </span>
      )}
    </Button>
  );
}

function PhoneLane({ lane, pair }: { lane: Lane; pair: Column[] }) {
  const { document, columns } = useMap();
  if (lane.type === "METRICS") return null;
  const scale = curveOf(lane);
  if (scale && (scale === EMOTION || lane.cards.some((card) => card.tension != null)))
    return <PhoneEmotion lane={lane} pair={pair} scale={scale} />;
  const steps = columns.map((column) => column.step.key);
  const over = (column: Column) => cardsOver(lane.cards, steps, column.index);
  // Two steps side by side: a card over both is shown once; a channel belongs to each.
  const cardsOf = (column: Column) => {
    const [first] = pair;
    if (!first || first === column || lane.type === "TOUCHPOINTS") return over(column);
    return over(column).filter((card) => !over(first).includes(card));
  };
  const observed = (column: Column) =>
    lane.type === "TOUCHPOINTS" && column.measured && hasNumbers(column.measured)
      ? column.measured.channels
      : null;
  const empty = pair.every((column) => cardsOf(column).length === 0 && !observed(column)?.length);
  if (empty) return null;
  const pain = lane.type === "PAINS";
  return (
    <div role="group" aria-label={lane.title}>
      <h3 className="phone-lane">
        {lane.title}
        <small>{lane.type === "TOUCHPOINTS" ? lane.gloss : t("believed")}</small>
      </h3>
      <Two>
        {pair.map((column) => (
          <div key={column.step.key}>
            {lane.type === "TOUCHPOINTS" ? (
              <TouchpointList found={touchpoints(document, cardsOf(column), observed(column))} />
            ) : (
              cardsOf(column).map((card) =>
                pain || lane.type === "OPPORTUNITIES" ? (
                  <ObjectCard key={card.key} card={card} pain={pain} />
                ) : (
                  <div key={card.key} className="words-card">
                    {lane.type === "THOUGHTS" ? <q>{unquoted(card.text)}</q> : card.text}
                    {card.source && <small>{card.source}</small>}
                  </div>
                ),
              )
            )}
          </div>
        ))}
      </Two>
    </div>
  );
}
