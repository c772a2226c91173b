import { t } from "../../words";
import { METRICS } from "../grid/MetricRows";
import { type Column, useMap } from "../mapState";
import { hasNumbers } from "../measurement";

/** The measures of two steps; the share stands on top already. */
export function PhoneMetrics({ pair }: { pair: Column[] }) {
  const { document, measurement } = useMap();
  const shown = pair.filter((column) => column.measured && hasNumbers(column.measured));
  if (!measurement || shown.length === 0) return null;
  return (
    <div role="group" aria-label={t("Measures")} className="observed">
      <h3 className="phone-lane">{t("Measures")}</h3>
      {METRICS.filter((metric) => metric.key !== "share").map((metric) => (
        <div key={metric.key} className="two phone-metric">
          {pair.map(({ step, measured }) => {
            const value =
              measured && hasNumbers(measured) ? metric.show(measured, document, measurement) : null;
            return (
              <div key={step.key}>
                <small>{metric.title}</small>
                <b>{value?.value ?? "—"}</b>
                {value?.under && <small>{value.under}</small>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
