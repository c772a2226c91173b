import { addDays, day } from "../dates";
import { count } from "../numbers";
import { t } from "../words";

const HEIGHT = 28;
const BAR = 4;

/** Events by day, a bar each, the last day at the right. */
export function Sparkline({ byDay, firstDay }: { byDay: number[]; firstDay: string }) {
  const most = Math.max(1, ...byDay);
  const width = byDay.length * BAR;
  const last = addDays(firstDay, byDay.length - 1);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t("{byDay} from {firstDay} to {last}, at most {most} a day", {
        byDay: count(byDay.reduce((sum, n) => sum + n, 0)),
        firstDay: day(firstDay),
        last: day(last),
        most: count(most),
      })}
    >
      {byDay.map((n, i) => {
        const height = n === 0 ? 0 : Math.max(1.5, (n / most) * (HEIGHT - 2));
        const date = addDays(firstDay, i);
        return (
          <rect
            key={date}
            x={i * BAR}
            width={BAR - 1}
            y={HEIGHT - height}
            height={height}
            fill="var(--trail-fill)"
          >
            <title>{`${day(date)}: ${count(n)}`}</title>
          </rect>
        );
      })}
      <path d={`M0 ${HEIGHT - 0.5}H${width}`} stroke="var(--line-2)" />
    </svg>
  );
}
