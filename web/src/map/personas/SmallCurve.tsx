import { curvePath, runs } from "../../widgets/curve";
import { t } from "../../words";
import { useMap } from "../mapState";

const WIDTH = 240;
const LEVEL = 10;
const ZERO = 24;

/** What the team believes this persona feels from step to step, small: its own points, else those of everyone. */
export function SmallCurve({ persona }: { persona: string }) {
  const { document, columns } = useMap();
  const lanes = (document.lanes ?? []).filter((lane) => lane.type === "EMOTION_CURVE");
  const cards = lanes.flatMap((lane) =>
    lane.cards.map((card) => ({ ...card, persona: card.persona ?? lane.persona })),
  );
  const points = columns.map(({ step, index }) => {
    const felt = cards.filter((card) => card.step === step.key && card.emotion != null);
    const card = felt.find((one) => one.persona === persona) ?? felt.find((one) => !one.persona);
    return card?.emotion == null
      ? null
      : { x: ((index + 0.5) / columns.length) * WIDTH, y: ZERO - card.emotion * LEVEL, card };
  });
  const known = points.filter((point) => point !== null);
  if (known.length === 0) return null;
  const isOwn = known.some(({ card }) => card.persona === persona);
  return (
    <figure className="persona-curve">
      <svg viewBox={`0 0 ${WIDTH} 48`} width={WIDTH} height={48} aria-hidden="true">
        <path className="zero" d={`M0 ${ZERO}H${WIDTH}`} />
        {runs(points).map((run) => (
          <path key={run[0]?.x} d={curvePath(run)} />
        ))}
      </svg>
      <figcaption>
        {t("Believed feeling{isOwn, select, yes {} other {, the same as everyone's}}: {known}", {
          isOwn: isOwn ? "yes" : "no",
          known: known.map(({ card }) => card.label || card.emotion).join(", "),
        })}
      </figcaption>
    </figure>
  );
}
