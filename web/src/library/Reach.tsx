import { Link } from "../frame/Link";
import { believedPercent, count, percent } from "../numbers";
import { Blocks } from "../widgets/Blocks";
import { PointsChip } from "../widgets/Chip";
import { Failure } from "../widgets/Failure";
import { t } from "../words";
import { type ReachPlace, useReach } from "./api";
import { placeHref } from "./words";
import "./drawing.css";

const WHOLE = 100;

/** The same item on every map, on one scale from nobody to all who enter: believed beside observed. */
export function Reach({ many, name }: { many: string; name: string }) {
  const reach = useReach(many, name);
  if (reach.data?.places.length === 0) return null;
  return (
    <section className="block" aria-labelledby="reach-title">
      <h2 id="reach-title">{t("On each map")}</h2>
      {reach.error ? (
        <Failure failure={reach.error} retry={reach.refetch} />
      ) : !reach.data ? (
        <Blocks lines={[{ width: "100%", height: 72 }]} />
      ) : (
        <>
          <p>{reach.data.says}</p>
          <table className="data-table reach-table">
            <thead>
              <tr>
                <th scope="col">{t("Map and step")}</th>
                <th scope="col">{t("From 0 to 100 %")}</th>
                <th scope="col" className="number">
                  {t("Believed")}
                </th>
                <th scope="col" className="number">
                  {t("Observed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {reach.data.places.map((place) => (
                <PlaceRow key={`${place.map} ${place.step}`} place={place} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}

function PlaceRow({ place }: { place: ReachPlace }) {
  const { believed, reach } = place;
  const share = reach?.share ?? null;
  return (
    <tr>
      <th scope="row">
        <Link className="text-link" href={placeHref(place)}>
          {place.mapTitle}
        </Link>
        <small>{[place.stage, place.stepTitle].filter(Boolean).join(" · ")}</small>
      </th>
      <td className="reach-cell">
        <span className="reach-scale" aria-hidden="true">
          {share !== null && <i className="happened" style={{ width: `${share * WHOLE}%` }} />}
          {believed !== null && <i className="belief" style={{ left: `${believed * WHOLE}%` }} />}
        </span>
      </td>
      <td className="number" data-label={t("Believed")}>
        {believed === null ? t("not said") : believedPercent(believed)}
      </td>
      <td className="number" data-label={t("Observed")}>
        {reach === null || share === null ? (
          STATES[place.status]
        ) : (
          <>
            {percent(share)} {believed !== null && <PointsChip points={(share - believed) * WHOLE} />}
            <small>
              {t("{n} of {of}{hasStatus, select, yes {, a small number} other {}}", {
                n: count(reach.n),
                of: count(reach.of),
                hasStatus: place.status === "SMALL_N" ? "yes" : "no",
              })}
            </small>
          </>
        )}
      </td>
    </tr>
  );
}

/** Why there is no number. */
const STATES: Record<ReachPlace["status"], string> = {
  OK: t("not counted"),
  SMALL_N: t("not counted"),
  NO_DATA: t("no events"),
  UNBOUND: t("not bound yet"),
  ERROR: t("cannot be counted"),
  HIDDEN: t("hidden, privacy"),
};
