import { useMap } from "../map/mapState";
import { count, counted } from "../numbers";
import { t } from "../words";
import { thresholds } from "./paths";

/** Which arrows are drawn: those with at least so many persons. Each stop leaves out one more arrow. */
export function LeastSlider({ least }: { least: number }) {
  const { document, measurement, change } = useMap();
  const between = measurement?.flow.arcs.filter((arc) => arc.from !== null && arc.to !== null) ?? [];
  const stops = thresholds(between.map((arc) => arc.n));
  if (stops.length < 2) return null;
  const found = stops.findIndex((stop) => stop >= least);
  const at = found === -1 ? stops.length - 1 : found;
  const drawn = between.filter((arc) => arc.n >= least).length;
  return (
    <label className="least-slider">
      <span>
        {t("Show arrows from n ≥")} <b>{count(least)}</b>
      </span>
      <input
        type="range"
        min={0}
        max={stops.length - 1}
        value={at}
        aria-valuetext={t("{least}, {drawn} of {between} arrows", {
          least: counted(least, document.subject.one, document.subject.many),
          drawn,
          between: between.length,
        })}
        onChange={(event) => change({ least: stops[Number(event.target.value)] }, "replace")}
      />
      <small>
        {t("{drawn} of {between, plural, one {# arrow} other {# arrows}}", {
          drawn,
          between: between.length,
        })}
      </small>
    </label>
  );
}
