import { day } from "../dates";
import { capitalised, count, NONE, percent } from "../numbers";
import { Blocks } from "../widgets/Blocks";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { useNumbers } from "./api";
import { Trend } from "./Trend";
import { figure } from "./words";

/** What happened behind an item: its one number, and how it went period by period. */
export function Observed({ many, name }: { many: string; name: string }) {
  const numbers = useNumbers(many, name);
  const shown = numbers.data;
  return (
    <section className="block" aria-labelledby="observed-title">
      <h2 id="observed-title">{t("Observed")}</h2>
      {numbers.error ? (
        <Failure failure={numbers.error} retry={numbers.refetch} />
      ) : !shown ? (
        <Blocks lines={[{ width: "40%", height: 34 }]} />
      ) : figure(shown) === undefined ? (
        <p>{shown.says}</p>
      ) : (
        <>
          <dl className="figures">
            <div>
              <dt>{capitalised(shown.says)}</dt>
              <dd>
                {figure(shown)}
                {shown.n !== null && shown.of !== null && shown.of > 0 && (
                  <small>{t("{n} of {of}", { n: percent(shown.n / shown.of), of: count(shown.of) })}</small>
                )}
              </dd>
            </div>
            {shown.events !== null && (
              <div>
                <dt>{t("Events")}</dt>
                <dd>{count(shown.events)}</dd>
              </div>
            )}
            {shown.target !== null && (
              <div>
                <dt>{t("Target")}</dt>
                <dd>
                  {figure({ measure: shown.measure, value: shown.target })}
                  <small>{shown.met ? t("met") : t("not met")}</small>
                </dd>
              </div>
            )}
          </dl>
          <Trend numbers={shown} />
          {shown.series.length > 0 && (
            <details className="item-table">
              <summary>{t("Period by period, as a table")}</summary>
              <table className="data-table">
                <caption>{shown.rule}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("From")}</th>
                    {shown.series.map((series) => (
                      <th key={series.name} scope="col" className="number">
                        {capitalised(series.name)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.periods.map((period, at) => (
                    <tr key={period.start}>
                      <th scope="row">
                        {t("{start}{isPart, select, yes { (not whole)} other {}}", {
                          start: day(period.start),
                          isPart: !period.complete ? "yes" : "no",
                        })}
                      </th>
                      {shown.series.map((series) => (
                        <td key={series.name} className="number">
                          {cell(series.values[at])}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          )}
        </>
      )}
    </section>
  );
}

const cell = (value: number | null | undefined): string =>
  value == null ? NONE : count(Math.round(value * 100) / 100);
