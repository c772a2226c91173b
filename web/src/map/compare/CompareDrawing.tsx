import { Fragment } from "react";
import { inWords } from "../../codes";
import { runs } from "../../widgets/curve";
import { Scrolled } from "../../widgets/Scrolled";
import { t } from "../../words";
import type { Comparison } from "./api";
import { CURVE, CurvePair } from "./CurvePair";
import { curvesOf } from "./curves";
import type { ComparedRow, Documents } from "./rows";

export type Names = { base: string; later: string };

const COLUMN = 116;
const LEFT = 44;
const TOP = 14;
const REACH = 168;
const TITLE = 62;

type Props = { comparison: Comparison; rows: ComparedRow[]; documents: Documents; names: Names };

/** Both reaches over each step with their intervals, and below them the emotion curves and dramatic arcs of both. The table beneath says the same in words. */
export function CompareDrawing({ comparison, rows, documents, names }: Props) {
  const curves = curvesOf(comparison, rows, documents);
  const width = LEFT + rows.length * COLUMN;
  const height = TOP + REACH + TITLE + curves.length * (CURVE + 34) + 16;
  return (
    <figure className="compare-figure">
      <figcaption>
        <ul className="compare-key" aria-label={t("Key", undefined, "of a drawing")}>
          <li>
            <svg width="30" height="12" aria-hidden="true">
              <path className="series base" d="M0 6H30" />
              <rect className="dot base" x="11" y="2" width="8" height="8" />
            </svg>
            {names.base}
          </li>
          <li>
            <svg width="30" height="12" aria-hidden="true">
              <path className="series later" d="M0 6H30" />
              <circle className="dot later" cx="15" cy="6" r="4.500" />
            </svg>
            {names.later}
          </li>
          <li className="quiet">
            <svg width="12" height="14" aria-hidden="true">
              <path className="whisker later" d="M6 1V13M3 1H9M3 13H9" />
            </svg>
            {t("95 % interval")}
          </li>
        </ul>
      </figcaption>
      <Scrolled className="compare-scroll" label={t("Drawing of both sides, wider than the page")}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={t("{headline} The table below has every number.", { headline: comparison.headline })}
        >
          <Scale width={width} />
          <Reaches rows={rows} side="base" />
          <Reaches rows={rows} side="later" />
          {rows.map((row, at) => (
            <Title key={row.key} row={row} x={xOf(at)} y={TOP + REACH} />
          ))}
          {curves.map((curve, at) => (
            <CurvePair
              key={curve.key}
              curve={curve}
              left={LEFT}
              width={width}
              y={TOP + REACH + TITLE + 28 + at * (CURVE + 34)}
              xOf={xOf}
            />
          ))}
        </svg>
      </Scrolled>
    </figure>
  );
}

const xOf = (at: number): number => LEFT + (at + 0.5) * COLUMN;
const yOf = (share: number): number => TOP + (1 - share) * REACH;

function Scale({ width }: { width: number }) {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => (
    <Fragment key={share}>
      <path className={share === 0 ? "axis" : "guide"} d={`M${LEFT} ${yOf(share)}H${width}`} />
      <text className="scale-word" x={LEFT - 8} y={yOf(share) + 4} textAnchor="end">
        {share * 100} %
      </text>
    </Fragment>
  ));
}

/** Sides stand beside each other, so that no interval hides another. */
const SHIFT = { base: -7, later: 7 } as const;

function Reaches({ rows, side }: { rows: ComparedRow[]; side: "base" | "later" }) {
  const points = rows.map((row, at) => {
    const reach = row[side]?.reach;
    return reach?.share == null
      ? null
      : { x: xOf(at) + SHIFT[side], y: yOf(reach.share), low: reach.low, high: reach.high, key: row.key };
  });
  return (
    <g data-side={side}>
      {runs(points).map((run) => (
        <path
          key={run[0]?.key}
          className={`series ${side}`}
          d={run.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("")}
        />
      ))}
      {points.map(
        (point) =>
          point && (
            <g key={point.key}>
              {point.low !== null && point.high !== null && (
                <path
                  className={`whisker ${side}`}
                  d={`M${point.x} ${yOf(point.low)}V${yOf(point.high)}M${point.x - 4} ${yOf(point.low)}h8M${point.x - 4} ${yOf(point.high)}h8`}
                />
              )}
              <Dot side={side} x={point.x} y={point.y} />
            </g>
          ),
      )}
    </g>
  );
}

function Dot({ side, x, y }: { side: "base" | "later"; x: number; y: number }) {
  return side === "base" ? (
    <rect className="dot base" x={x - 4.5} y={y - 4.5} width="9" height="9" />
  ) : (
    <circle className="dot later" cx={x} cy={y} r="5" />
  );
}

const FATE = { both: "", added: inWords("added"), gone: inWords("gone") } as const;

function Title({ row, x, y }: { row: ComparedRow; x: number; y: number }) {
  return (
    <foreignObject x={x - COLUMN / 2 + 4} y={y + 6} width={COLUMN - 8} height={TITLE - 8}>
      <p className={`compare-title ${row.fate}`}>
        {row.title}
        {row.fate !== "both" && <small>{FATE[row.fate]}</small>}
      </p>
    </foreignObject>
  );
}
