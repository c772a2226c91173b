import { Button } from "react-aria-components";
import { useMap } from "../map/mapState";
import type { Arc } from "../map/measurement";
import { capitalised, count, duration, percent } from "../numbers";
import { t } from "../words";

/** The flow without a drawing: every way taken, the most used first. */
export function ArcTable() {
  const { document, measurement, columns } = useMap();
  if (!measurement) return null;
  const title = (key: string | null, none: string) =>
    key === null ? none : (columns.find((column) => column.step.key === key)?.step.title ?? key);
  const arcs = [...measurement.flow.arcs].sort((a, b) => b.n - a.n);
  return (
    <section className="arc-table">
      <table className="data-table">
        <caption>
          {t(
            "Every way between steps, the most used first. Each {one} is followed through its steps in the order of time.",
            { one: document.subject.one },
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("From")}</th>
            <th scope="col">{t("To")}</th>
            <th scope="col">{capitalised(document.subject.many)}</th>
            <th scope="col">{t("Share of entrants")}</th>
            <th scope="col">{t("Half within")}</th>
            <th scope="col">{t("9 in 10 within")}</th>
          </tr>
        </thead>
        <tbody>
          {arcs.map((arc) => (
            <ArcRow
              key={`${arc.from}~${arc.to}`}
              arc={arc}
              from={title(arc.from, t("Entry"))}
              to={title(arc.to, t("no further step"))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ArcRow({ arc, from, to }: { arc: Arc; from: string; to: string }) {
  const { url, change } = useMap();
  const selected =
    url.arc !== undefined && (url.arc.from ?? null) === arc.from && (url.arc.to ?? null) === arc.to;
  return (
    <tr aria-selected={selected}>
      <th scope="row">{from}</th>
      <td>{to}</td>
      <td>
        <Button
          className="table-number"
          aria-label={t("{n} from {from} to {to}: show them", { n: count(arc.n), from, to })}
          onPress={() =>
            change({
              arc: { from: arc.from ?? undefined, to: arc.to ?? undefined },
              step: undefined,
              list: undefined,
              channel: undefined,
            })
          }
        >
          {count(arc.n)}
        </Button>
      </td>
      <td>{percent(arc.share)}</td>
      <td>{duration(arc.medianSeconds)}</td>
      <td>{duration(arc.p90Seconds)}</td>
    </tr>
  );
}
