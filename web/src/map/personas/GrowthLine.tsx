import { count } from "../../numbers";
import { t } from "../../words";
import type { Grown } from "./api";

const WIDTH = 240;
const HEIGHT = 32;

/** How many members were known at the end of each period, drawn small; the table tells it, and who entered. */
export function GrowthLine({ growth, title }: { growth: Grown[]; title: string }) {
  if (growth.length < 2) return null;
  const sizes = growth.map(({ size }) => size ?? 0);
  const most = Math.max(1, ...sizes);
  const points = sizes.map(
    (size, at) => `${(at / (growth.length - 1)) * WIDTH},${HEIGHT - 2 - (size / most) * (HEIGHT - 4)}`,
  );
  return (
    <details className="persona-growth">
      <summary>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
          <polyline points={points.join(" ")} />
        </svg>
        <span>{t("Growth as a table")}</span>
      </summary>
      <table className="data-table" aria-label={t("Growth of {title}", { title })}>
        <thead>
          <tr>
            <th scope="col">{t("From")}</th>
            <th scope="col">{t("Known at its end")}</th>
            <th scope="col">{t("Entered")}</th>
          </tr>
        </thead>
        <tbody>
          {growth.map((point) => (
            <tr key={point.start}>
              <th scope="row">
                {t("{start}{isRunning, select, yes { (not over)} other {}}", {
                  start: point.start,
                  isRunning: !point.complete ? "yes" : "no",
                })}
              </th>
              <td>{point.size === null ? t("hidden") : count(point.size)}</td>
              <td>{point.entrants === null ? "—" : count(point.entrants)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
