import { useWidth } from "../../widgets/useMedia";
import type { Lane } from "../document";
import { EmotionCurve, EmotionGuides } from "../grid/EmotionLane";
import { emotionY } from "../grid/emotionScale";
import { type Column, useMap } from "../mapState";

/** A window on the whole emotion curve, so that it runs on from page to page. */
export function PhoneEmotion({ lane, pair }: { lane: Lane; pair: Column[] }) {
  const { columns } = useMap();
  const [place, width] = useWidth();
  const column = width / 2;
  const points = columns.map((each) => {
    const card = lane.cards.find((one) => one.step === each.step.key && one.emotion != null);
    if (card?.emotion == null) return null;
    return {
      x: (each.index + 0.5) * column,
      y: emotionY(card.emotion),
      card,
      star: each.step.momentOfTruth === true,
    };
  });
  if (pair.every((each) => points[each.index] == null)) return null;
  const left = (pair[0]?.index ?? 0) * column;
  return (
    <div role="group" aria-label={lane.title}>
      <h3 className="phone-lane">
        {lane.title}
        <small>
          <span className="asserted-mark">believed, −2 to +2</span> ·{" "}
          <span className="observed">no survey bound</span>
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
            <EmotionCurve points={points} />
          </svg>
        )}
        <div className="two words-line">
          {pair.map((each) => {
            const point = points[each.index];
            return (
              <span key={each.step.key} className="asserted-mark">
                {point ? (point.card.label ?? point.card.text) : ""}
              </span>
            );
          })}
        </div>
      </div>
    </div>
  );
}
