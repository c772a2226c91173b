import {
  believedPercent,
  count,
  duration,
  mean,
  NONE,
  percent,
  pointsDirection,
  signedPoints,
} from "../../numbers";
import { t } from "../../words";
import { type Column, households, useMap } from "../mapState";
import { BelievedMark } from "../Sentence";
import { stateInWords } from "../words";

/** Happened, believed, difference: the three marks of the whole product side by side. */
export function Triple({ column }: { column: Column }) {
  const { document, measurement } = useMap();
  const { measured } = column;
  if (!measured || !measurement) return <div className="triple" />;
  const { reach, believed, difference } = measured;
  const state = stateInWords(measured, measurement);
  const points = measured.status === "OK" ? difference?.reachPoints : null;
  return (
    <div className="triple">
      <div>
        <small>
          <i className="dot" /> {t("Happened")}
        </small>
        {reach && !state ? (
          <>
            <b>{percent(reach.share)}</b>
            <p>{t("{n} of {of}", { n: count(reach.n), of: count(reach.of) })}</p>
            {reach.low !== null && reach.high !== null && (
              <p title={t("95 % interval (Wilson)")}>
                {t("{low} to {high}", {
                  low: mean(reach.low * 100),
                  high: mean(reach.high * 100),
                })}
              </p>
            )}
          </>
        ) : (
          <>
            <b className="quiet">{measured.status === "NO_DATA" ? "0" : NONE}</b>
            <p>{state}</p>
          </>
        )}
      </div>
      <div>
        <small>
          <BelievedMark width={16} /> {t("Believed")}
        </small>
        <b className="believed-figure">{believed?.reach != null ? believedPercent(believed.reach) : NONE}</b>
        <p>{believed ? t("by the team") : t("the team said nothing")}</p>
        {believed?.medianSeconds != null && (
          <p>{t("in {medianSeconds}", { medianSeconds: duration(believed.medianSeconds) })}</p>
        )}
      </div>
      <div>
        <small>{t("Difference")}</small>
        {points != null ? (
          <>
            <b className={pointsDirection(points)}>{signedPoints(points)}</b>
            <p>
              {difference?.persons != null
                ? t("points, about {persons}", {
                    persons: households(document, Math.abs(difference.persons)),
                  })
                : t("points")}
            </p>
          </>
        ) : (
          <>
            <b className="quiet">{NONE}</b>
            <p>
              {measured.status === "SMALL_N"
                ? t("too few to judge (under {minN})", { minN: measurement.minN })
                : t("nothing to compare")}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
