import { count, NONE } from "../../numbers";
import { Scrolled } from "../../widgets/Scrolled";
import type { FeltStep } from "../feelings";
import { signedFeeling } from "../feelings";
import type { Comparison } from "./api";
import type { Names } from "./CompareDrawing";
import { type Curve, curvesOf, isKnown, type Point } from "./curves";
import type { ComparedRow, Documents } from "./rows";
import { feltDifference, pointDifference, VERDICT } from "./words";

type Props = { comparison: Comparison; rows: ComparedRow[]; documents: Documents; names: Names };

/** The curves of both sides as tables: what is believed, what people felt, and how far the sides lie apart, in words. */
export function CurvesTable({ comparison, rows, documents, names }: Props) {
  const curves = curvesOf(comparison, rows, documents);
  if (curves.length === 0) return null;
  return (
    <section className="compare-table" aria-label="Curves of both sides">
      {curves.map((curve) => (
        <Scrolled key={curve.key} className="compare-scroll" label={`Table of the curve ${curve.title}`}>
          <CurveTable curve={curve} rows={rows} names={names} />
        </Scrolled>
      ))}
    </section>
  );
}

function CurveTable({ curve, rows, names }: { curve: Curve; rows: ComparedRow[]; names: Names }) {
  const isObserved = curve.compared.some((step) => step !== undefined);
  const shown = rows
    .map((row, at) => ({
      row,
      base: curve.base[at],
      later: curve.later[at],
      compared: curve.compared[at],
    }))
    .filter(({ base, later }) => (base && isKnown(base)) || (later && isKnown(later)));
  return (
    <table className="data-table" data-curve={curve.key}>
      <caption>
        {curve.title}, {curve.kind === "feeling" ? "from −2 to +2" : "from 1 to 5"}.
        {isObserved &&
          " Differences of what people felt stand with Welch's 95 % interval; one that leaves out zero is more than chance."}
      </caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">{names.base}</th>
          <th scope="col">{names.later}</th>
          <th scope="col">Difference believed</th>
          {isObserved && <th scope="col">Difference felt</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, base, later, compared }) => (
          <tr key={row.key} data-step={row.later?.key ?? row.base?.key}>
            <th scope="row">{row.title}</th>
            <PointTd point={base} curve={curve} name={names.base} />
            <PointTd point={later} curve={curve} name={names.later} />
            <td data-label="Difference believed">
              <div className="value">
                {pointDifference(curve.kind, base?.believed, later?.believed) ?? NONE}
              </div>
            </td>
            {isObserved && (
              <td
                data-label="Difference felt"
                className={compared?.verdict === "MORE_THAN_CHANCE" ? "clear" : undefined}
              >
                <div className="value">
                  {compared?.difference == null ? (
                    NONE
                  ) : (
                    <>
                      {feltDifference(compared)}
                      <small>{VERDICT[compared.verdict]}</small>
                    </>
                  )}
                </div>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PointTd({ point, curve, name }: { point: Point | undefined; curve: Curve; name: string }) {
  const believed = point?.believed ?? null;
  const felt = point?.felt;
  return (
    <td data-label={name}>
      <div className="value">
        {felt?.mean != null && <b>{signedFeeling(felt.mean)}</b>}
        {felt && <small>{feltDetail(felt)}</small>}
        {believed !== null && (
          <span className="believed-figure">
            believed {curve.kind === "feeling" ? signedFeeling(believed) : believed}
            {point?.label && `, ${point.label}`}
          </span>
        )}
        {believed === null && !felt && NONE}
      </div>
    </td>
  );
}

/** `−1.7 to −1.3, n 40`. */
function feltDetail({ status, n, low, high }: FeltStep): string {
  if (status === "HIDDEN") return "hidden, few answered";
  if (n === null || n === 0) return "nobody answered";
  const range = low === null || high === null ? "" : `${signedFeeling(low)} to ${signedFeeling(high)}, `;
  return `${range}n ${count(n)}${status === "SMALL_N" ? ", small n" : ""}`;
}
