import { count, duration } from "../numbers";
import { t } from "../words";
import { axisUnit, type HistogramBar, markers } from "./histogramMarks";

const WIDTH = 316;
const FOOT = 98;
const TALLEST = 66;

/** How long something took: bars from zero, the median and the ninth decile named in words. */
export function Histogram(props: {
  bars: HistogramBar[];
  medianSeconds: number | null;
  p90Seconds: number | null;
}) {
  const { bars } = props;
  const first = bars[0];
  const last = bars[bars.length - 1];
  if (!first || !last) return null;
  const most = Math.max(1, ...bars.map((bar) => bar.n));
  const span = last.toSeconds - first.fromSeconds || 1;
  const x = (seconds: number) => Math.min(WIDTH, ((seconds - first.fromSeconds) / span) * WIDTH);
  const unit = axisUnit(last.toSeconds);
  const marks = markers(props.medianSeconds, props.p90Seconds, x, WIDTH);
  const spoken = t("Time in {unit}: {bars}", {
    unit: unit.many,
    bars: bars
      .map((bar) =>
        t("{fromSeconds} to {toSeconds}: {n}", {
          fromSeconds: duration(bar.fromSeconds),
          toSeconds: duration(bar.toSeconds),
          n: count(bar.n),
        }),
      )
      .join("; "),
  });
  const ticks = bars.filter((_, i) => i % Math.ceil(bars.length / 4) === 0);
  return (
    <svg className="histogram" viewBox={`0 0 ${WIDTH} 116`} width="100%" role="img" aria-label={spoken}>
      {bars.map((bar) => {
        const height = (bar.n / most) * TALLEST;
        return (
          <rect
            key={bar.fromSeconds}
            x={x(bar.fromSeconds) + 1}
            width={Math.max(1, x(bar.toSeconds) - x(bar.fromSeconds) - 2)}
            y={FOOT - height}
            height={height}
            fill="var(--trail-fill)"
          >
            <title>
              {t("{fromSeconds} to {toSeconds}: {n}", {
                fromSeconds: duration(bar.fromSeconds),
                toSeconds: duration(bar.toSeconds),
                n: count(bar.n),
              })}
            </title>
          </rect>
        );
      })}
      <path d={`M0 ${FOOT}H${WIDTH}`} stroke="var(--line-3)" />
      {ticks.map((bar) => (
        <text key={bar.fromSeconds} x={x(bar.fromSeconds)} y="112" className="axis">
          {Math.round(bar.fromSeconds / unit.seconds)}
        </text>
      ))}
      <text x={WIDTH} y="112" textAnchor="end" className="axis">
        {Math.round(last.toSeconds / unit.seconds)} {unit.many}
      </text>
      {marks.map((mark) => (
        <g key={mark.words}>
          <path d={`M${mark.x} ${mark.y + 4}V${FOOT}`} stroke="var(--ink)" />
          <text x={mark.textX} y={mark.y + 3} textAnchor={mark.anchor} className="mark">
            {mark.words}
          </text>
        </g>
      ))}
    </svg>
  );
}
