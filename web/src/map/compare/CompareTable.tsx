import type { ReactNode } from "react";
import { count, duration, NONE, percent, signedDuration, signedPoints } from "../../numbers";
import { PointsChip } from "../../widgets/Chip";
import { Scrolled } from "../../widgets/Scrolled";
import type { ComparedStep, Comparison, StepSide } from "./api";
import type { Names } from "./CompareDrawing";
import type { ComparedRow } from "./rows";
import { pInWords, untestedInWords, VERDICT } from "./words";

type Props = { comparison: Comparison; rows: ComparedRow[]; names: Names };

/** Every number of both sides, step by step, with what their difference is worth. */
export function CompareTable({ comparison, rows, names }: Props) {
  return (
    <section className="compare-table" aria-label="Every number of both sides">
      <Scrolled className="compare-scroll" label="Table of both sides, wider than a phone">
        <table className="data-table">
          <caption>
            {comparison.detail} <span title={comparison.method}>{methodOf(comparison)}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">{names.base}</th>
              <th scope="col">{names.later}</th>
              <th scope="col">Difference</th>
              <th scope="col">Worth</th>
              <th scope="col">Half took</th>
              <th scope="col">Half took, later</th>
              <th scope="col">Longer by</th>
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
    ? "Differences with Newcombe's 95 % interval; p by z-test or Fisher's exact test, adjusted for the number of steps."
    : "Differences with Newcombe's 95 % interval.";

function StepTr({ row, comparison, names }: { row: ComparedRow; comparison: Comparison; names: Names }) {
  const { step } = row;
  return (
    <tr data-fate={row.fate} data-step={row.later?.key ?? row.base?.key}>
      <th scope="row">
        {row.title}
        {row.otherTitle && <small>there “{row.otherTitle}”</small>}
        {row.fate !== "both" && <small className={`fate ${row.fate}`}>{row.fate}</small>}
      </th>
      <ReachTd side={row.base} name={names.base} />
      <ReachTd side={row.later} name={names.later} />
      <Td label="Difference">{step.difference === null ? NONE : <Gap step={step} />}</Td>
      <Td label="Worth" isClear={step.verdict === "MORE_THAN_CHANCE"}>
        {VERDICT[step.verdict]}
        {step.pValue !== null && <small>{pInWords(step.pValue)}</small>}
        {step.verdict === "NOT_TESTED" && <small>{untestedInWords(comparison)}</small>}
      </Td>
      <Td label={`Half took, ${names.base}`}>{duration(row.base?.medianSeconds)}</Td>
      <Td label={`Half took, ${names.later}`}>{duration(row.later?.medianSeconds)}</Td>
      <Td label="Longer by">{step.seconds === null ? NONE : signedDuration(step.seconds)}</Td>
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
          {signedPoints(step.low * 100)} to {signedPoints(step.high * 100)}
        </small>
      )}
    </>
  );
}

const STATE: Record<string, string> = {
  UNBOUND: "unbound",
  ERROR: "error",
  HIDDEN: "hidden",
  NO_DATA: "no data",
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
        {count(reach.n)} of {count(reach.of)}
        {side.status === "SMALL_N" && ", small n"}
        <br />
        {percent(reach.low)} – {percent(reach.high)}
      </small>
    </Td>
  );
}
