import { day } from "../dates";
import { count } from "../numbers";
import { t } from "../words";
import type { Numbers } from "./api";
import "./drawing.css";

const WIDTH = 560;
const HEIGHT = 80;

/** How what was observed went, a bar a period; one that is cut or still runs is hollow. The table below tells the same. */
export function Trend({ numbers }: { numbers: Numbers }) {
  const [series] = numbers.series;
  if (!series || numbers.periods.length < 2) return null;
  const values = series.values.map((value) => value ?? 0);
  const most = Math.max(...values, 0);
  const least = Math.min(...values, 0);
  if (most === least) return null;
  const room = HEIGHT - 6;
  const heightOf = (value: number) => (Math.abs(value) / (most - least)) * room;
  const zero = 4 + heightOf(most);
  const step = WIDTH / numbers.periods.length;
  const first = numbers.periods[0];
  const last = numbers.periods.at(-1);
  return (
    <figure className="item-trend">
      <figcaption>
        {t("{series}, at most {most}", { series: series.name, most: count(Math.round(most * 100) / 100) })}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {numbers.periods.map((period, at) => {
          const value = series.values[at] ?? null;
          if (value === null) return null;
          const height = Math.max(1, heightOf(value));
          return (
            <rect
              key={period.start}
              className={period.complete ? "" : "cut"}
              x={at * step + 2}
              width={Math.max(1, step - 4)}
              y={value < 0 ? zero : zero - height}
              height={height}
            >
              <title>{`${period.start}: ${count(Math.round(value * 100) / 100)}`}</title>
            </rect>
          );
        })}
        <path d={`M0 ${zero + 0.5}H${WIDTH}`} />
      </svg>
      <p aria-hidden="true">
        <span>{first && day(first.start)}</span>
        <span>{last && day(last.start)}</span>
      </p>
    </figure>
  );
}
