import { count, NONE } from "../../numbers";
import { Scrolled } from "../../widgets/Scrolled";
import { t } from "../../words";
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
    <section className="compare-table" aria-label={t("Curves of both sides")}>
      {curves.map((curve) => (
        <Scrolled
          key={curve.key}
          className="compare-scroll"
          label={t("Table of the curve {curve}", { curve: curve.title })}
        >
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
        {t(
          "{curve}, {hasKind, select, yes {from −2 to +2} other {from 1 to 5}}.{isObserved, select, yes { Differences of what people felt stand with Welch's 95 % interval; one that leaves out zero is more than chance.} other {}}",
          {
            curve: curve.title,
            hasKind: curve.kind === "feeling" ? "yes" : "no",
            isObserved: isObserved ? "yes" : "no",
          },
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t("Step")}</th>
          <th scope="col">{names.base}</th>
          <th scope="col">{names.later}</th>
          <th scope="col">{t("Difference believed")}</th>
          {isObserved && <th scope="col">{t("Difference felt")}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ row, base, later, compared }) => (
          <tr key={row.key} data-step={row.later?.key ?? row.base?.key}>
            <th scope="row">{row.title}</th>
            <PointTd point={base} curve={curve} name={names.base} />
            <PointTd point={later} curve={curve} name={names.later} />
            <td data-label={t("Difference believed")}>
              <div className="value">
                {pointDifference(curve.kind, base?.believed, later?.believed) ?? NONE}
              </div>
            </td>
            {isObserved && (
              <td
                data-label={t("Difference felt")}
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
            {t("believed {value}{hasPoint, select, yes {, {point}} other {}}", {
              value: curve.kind === "feeling" ? signedFeeling(believed) : believed,
              hasPoint: point?.label ? "yes" : "no",
              point: point?.label,
            })}
          </span>
        )}
        {believed === null && !felt && NONE}
      </div>
    </td>
  );
}

/** `−1.7 to −1.3, n 40`. */
function feltDetail({ status, n, low, high }: FeltStep): string {
  if (status === "HIDDEN") return t("hidden, few answered");
  if (n === null || n === 0) return t("nobody answered");
  const range =
    low === null || high === null
      ? ""
      : t("{low} to {high}, ", { low: signedFeeling(low), high: signedFeeling(high) });
  return `${range}n ${count(n)}${status === "SMALL_N" ? t(", small n") : ""}`;
}
