import { useWidth } from "../../widgets/useMedia";
import { t } from "../../words";
import type { Lane } from "../document";
import { type CurveScale, EMOTION } from "../edit/curveScale";
import { cardOn } from "../edit/structureKeys";
import { answersInWords, feltInWords } from "../feelings";
import { EmotionCurve, EmotionGuides } from "../grid/EmotionLane";
import { emotionY } from "../grid/emotionScale";
import { ObservedCurve, observedPoint } from "../grid/ObservedCurve";
import { type Column, useFeltLane, useMap } from "../mapState";

/** A window on the whole curve, of feelings or of tension, so that it runs on from page to page. */
export function PhoneEmotion(props: { lane: Lane; pair: Column[]; scale: CurveScale }) {
  const { lane, pair, scale } = props;
  const { columns } = useMap();
  const [place, width] = useWidth();
  const column = width / 2;
  const points = columns.map((each) => {
    const card = cardOn(lane, each.step.key, scale);
    const level = card && scale.levelOf(card);
    if (!card || level === undefined) return null;
    return {
      x: (each.index + 0.5) * column,
      y: emotionY(level),
      card,
      star: each.step.momentOfTruth === true,
    };
  });
  const felt = useFeltLane(lane);
  const feltAt = new Map(felt?.steps.map((each) => [each.step, each]));
  const observed = columns.map((each) =>
    observedPoint(feltAt.get(each.step.key), (each.index + 0.5) * column),
  );
  if (pair.every((each) => points[each.index] == null && observed[each.index] == null)) return null;
  const left = (pair[0]?.index ?? 0) * column;
  return (
    <div role="group" aria-label={lane.title}>
      <h3 className="phone-lane">
        {lane.title}
        <small>
          <span className="asserted-mark">{t("believed, {range}", { range: scale.range })}</span>
          {scale === EMOTION && (
            <span className="observed"> · {lane.scores ? answersInWords(felt) : t("no survey bound")}</span>
          )}
        </small>
      </h3>
      <div ref={place} className="phone-emotion">
        {width > 0 && (
          <svg
            viewBox={`${left} 12 ${pair.length * column} 160`}
            width={pair.length * column}
            height="160"
            aria-hidden="true"
          >
            <EmotionGuides width={column * columns.length} />
            <ObservedCurve points={observed} />
            <EmotionCurve points={points} />
          </svg>
        )}
        <div className="two words-line">
          {pair.map((each) => {
            const point = points[each.index];
            const found = feltAt.get(each.step.key);
            return (
              <span key={each.step.key}>
                <span className="asserted-mark">{point ? (point.card.label ?? point.card.text) : ""}</span>
                {found && <small className="observed phone-felt">{feltInWords(found)}</small>}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
