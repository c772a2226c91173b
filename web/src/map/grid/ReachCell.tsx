import { day } from "../../dates";
import { believedPercent, count, percent } from "../../numbers";
import { Blocks } from "../../widgets/Blocks";
import { PointsChip } from "../../widgets/Chip";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { type Column, useMap } from "../mapState";
import type { MeasuredStep, Measurement } from "../measurement";
import { interval, reachInWords } from "../words";
import { NumberButton } from "./NumberButton";
import { Cell } from "./Row";

/** The big number of a step in each of its states. */
export function ReachCell({ row, column }: { row: number; column: Column }) {
  const { document, measurement, open } = useMap();
  const { step, measured, index } = column;
  if (!measured || !measurement) {
    return (
      <Cell row={row} at={index} label={t("loading")}>
        <Blocks
          lines={[
            { width: 56, height: 16 },
            { width: 36, height: 10 },
          ]}
        />
      </Cell>
    );
  }
  const spoken = reachInWords(document, measurement, measured);
  const believed = measured.believed?.reach;
  const evidenceOnly = measured.status === "UNBOUND" || measured.status === "ERROR";
  return (
    <Cell row={row} at={index} plain={false}>
      <NumberButton
        row={row}
        at={index}
        step={step.key}
        measure="reach"
        className={measured.status === "UNBOUND" ? "well" : "reach-number"}
        spoken={
          believed == null
            ? spoken
            : t("{spoken}. Believed {believed}", { spoken, believed: believedPercent(believed) })
        }
        hint={<ReachHint step={measured} spoken={spoken} />}
        onPress={() => open(step.key, evidenceOnly ? undefined : "reached")}
      >
        {measured.status === "UNBOUND" ? (
          <>
            <span>{t("No events bound")}</span>
            {believed != null && (
              <span>
                {t("believed")} <span className="dashed">{believedPercent(believed)}</span>
              </span>
            )}
          </>
        ) : (
          <>
            <span className="observed stacked">
              <Observed step={measured} measurement={measurement} />
            </span>
            <span className="believed-only stacked">
              {believed == null ? (
                <span className="under">{t("no belief")}</span>
              ) : (
                <span className="figure quiet">
                  <span className="dashed">{believedPercent(believed)}</span>
                </span>
              )}
            </span>
          </>
        )}
      </NumberButton>
    </Cell>
  );
}

function Observed({ step, measurement }: { step: MeasuredStep; measurement: Measurement }) {
  const optional = step.optional ? t("optional · ") : "";
  switch (step.status) {
    case "UNBOUND":
      return null;
    case "ERROR":
      return (
        <>
          <span className="query-failed">
            <Icon name="warning" size={13} /> {t("Query failed")}
          </span>
          <span className="under">{step.reason}</span>
        </>
      );
    case "HIDDEN":
      return (
        <>
          <span className="figure quiet">&lt;&nbsp;{measurement.hideBelow}</span>
          <span className="under">{t("hidden, privacy")}</span>
        </>
      );
    case "NO_DATA":
      return (
        <>
          <span className="figure quiet">0</span>
          <span className="under">
            {step.lastSeen
              ? t("none since {lastSeen}", { lastSeen: day(step.lastSeen) })
              : t("no such event yet")}
          </span>
        </>
      );
    case "SMALL_N":
      return (
        <>
          <span className="figure quiet">{count(step.reach?.n ?? 0)}</span>
          <span className="under">{t("{optional}small n", { optional })}</span>
        </>
      );
    case "OK":
      return (
        <>
          <span className="figure-line">
            <span className="figure">{count(step.reach?.n ?? 0)}</span>
            {step.difference?.reachPoints != null && (
              <span className="derived">
                <PointsChip points={step.difference.reachPoints} />
              </span>
            )}
          </span>
          <span className="under">
            {t("{share}{hasOptional, select, yes { · optional} other {}}", {
              share: percent(step.reach?.share),
              hasOptional: step.optional ? "yes" : "no",
            })}
          </span>
        </>
      );
  }
}

function ReachHint({ step, spoken }: { step: MeasuredStep; spoken: string }) {
  return (
    <>
      <b>{spoken}</b>
      {step.reach?.low != null && <p>{interval(step.reach)}</p>}
      {step.rule && <p>{step.rule}</p>}
    </>
  );
}
