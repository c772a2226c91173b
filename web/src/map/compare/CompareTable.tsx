import type { ReactNode } from "react";
import { inWords } from "../../codes";
import { count, duration, NONE, percent, signedDuration, signedPoints } from "../../numbers";
import { PointsChip } from "../../widgets/Chip";
import { Scrolled } from "../../widgets/Scrolled";
import { t } from "../../words";
import type { ComparedStep, Comparison, StepSide } from "./api";
import type { Names } from "./CompareDrawing";
import type { ComparedRow } from "./rows";
import { pInWords, untestedInWords, VERDICT } from "./words";

type Props = { comparison: Comparison; rows: ComparedRow[]; names: Names };

/** Every number of both sides, step by step, with what their difference is worth. */
export function CompareTable({ comparison, rows, names }: Props) {
  return (
    <section className="compare-table" aria-label={t("Every number of both sides")}>
      <Scrolled className="compare-scroll" label={t("Table of both sides, wider than a phone")}>
        <table className="data-table">
          <caption>
            {comparison.detail} <span title={comparison.method}>{methodOf(comparison)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("Step")}</th>
              <th scope="col">{names.base}</th>
              <th scope="col">{names.later}</th>
              <th scope="col">{t("Difference")}</th>
              <th scope="col">{t("Worth")}</th>
              <th scope="col">{t("Half took")}</th>
              <th scope="col">{t("Half took, later")}</th>
              <th scope="col">{t("Longer by")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <StepTr key={row.key} row={row} comparison={comparison} names={names} />
            ))}
          </tbody>
        </table>
      </Scrolled>
    </section>
  );
}

const methodOf = ({ overlap }: Comparison): string =>
  overlap === "none" || overlap === "some"
    ? t(
        "Differences with Newcombe's 95 % interval; p by z-test or Fisher's exact test, adjusted for the number of steps.",
      )
    : t("Differences with Newcombe's 95 % interval.");

function StepTr({ row, comparison, names }: { row: ComparedRow; comparison: Comparison; names: Names }) {
  const { step } = row;
  return (
    <tr data-fate={row.fate} data-step={row.later?.key ?? row.base?.key}>
      <th scope="row">
        {row.title}
        {row.otherTitle && <small>{t("there “{otherTitle}”", { otherTitle: row.otherTitle })}</small>}
        {row.fate !== "both" && <small className={`fate ${row.fate}`}>{inWords(row.fate)}</small>}
      </th>
      <ReachTd side={row.base} name={names.base} />
      <ReachTd side={row.later} name={names.later} />
      <Td label={t("Difference")}>{step.difference === null ? NONE : <Gap step={step} />}</Td>
      <Td label={t("Worth")} isClear={step.verdict === "MORE_THAN_CHANCE"}>
        {VERDICT[step.verdict]}
        {step.pValue !== null && <small>{pInWords(step.pValue)}</small>}
        {step.verdict === "NOT_TESTED" && <small>{untestedInWords(comparison)}</small>}
      </Td>
      <Td label={t("Half took, {base}", { base: names.base })}>{duration(row.base?.medianSeconds)}</Td>
      <Td label={t("Half took, {later}", { later: names.later })}>{duration(row.later?.medianSeconds)}</Td>
      <Td label={t("Longer by")}>{step.seconds === null ? NONE : signedDuration(step.seconds)}</Td>
    </tr>
  );
}

type TdProps = { label: string; isClear?: boolean; children: ReactNode };

/** A cell that says on a phone, where rows stand below each other, what it is. */
function Td({ label, isClear = false, children }: TdProps) {
  return (
    <td data-label={label} className={isClear ? "clear" : undefined}>
      <div className="value">{children}</div>
    </td>
  );
}

/** How far the sides lie apart; in colour only what is more than chance, or none. */
function Gap({ step }: { step: ComparedStep }) {
  const points = (step.difference ?? 0) * 100;
  return (
    <>
      {step.verdict === "MAY_BE_CHANCE" ? (
        <span className="chip even">{signedPoints(points)}</span>
      ) : (
        <PointsChip points={points} />
      )}
      {step.low !== null && step.high !== null && step.verdict !== "ENTRY" && (
        <small>
          {t("{low} to {high}", { low: signedPoints(step.low * 100), high: signedPoints(step.high * 100) })}
        </small>
      )}
    </>
  );
}

const STATE: Record<string, string> = {
  UNBOUND: t("unbound"),
  ERROR: t("error"),
  HIDDEN: t("hidden"),
  NO_DATA: t("no data"),
};

function ReachTd({ side, name }: { side: StepSide | null; name: string }) {
  const reach = side?.reach;
  if (!side || reach?.share == null) {
    return <Td label={name}>{side ? (STATE[side.status] ?? NONE) : NONE}</Td>;
  }
  return (
    <Td label={name}>
      <b>{percent(reach.share)}</b>
      <small>
        {t("{n} of {of}{isSmall, select, yes {, small n} other {}}", {
          n: count(reach.n),
          of: count(reach.of),
          isSmall: side.status === "SMALL_N" ? "yes" : "no",
        })}
        <br />
        {percent(reach.low)} – {percent(reach.high)}
      </small>
    </Td>
  );
}
