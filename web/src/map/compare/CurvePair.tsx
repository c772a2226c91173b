import { Fragment } from "react";
import { bandPath, curvePath, runs } from "../../widgets/curve";
import { t } from "../../words";
import { type Curve, type Point, SIDES, type Side } from "./curves";

/** How high a curve is drawn. */
export const CURVE = 96;

const SCALES = {
  feeling: { lowest: -2, highest: 2, middle: 0, marks: ["+2", "0", "−2"] },
  tension: { lowest: 1, highest: 5, middle: 1, marks: ["5", "3", "1"] },
};

/** Observed points of two sides stand beside each other, so that no interval hides another. */
const SHIFT = { base: -5, later: 5 };

type Props = { curve: Curve; left: number; width: number; y: number; xOf: (at: number) => number };

/** One lane's curves of both sides: what is believed dashed and hollow, what people felt solid in its band of 95 %. */
export function CurvePair({ curve, left, width, y, xOf }: Props) {
  const { lowest, highest, middle, marks } = SCALES[curve.kind];
  const level = (value: number) => y + ((highest - value) / (highest - lowest)) * CURVE;
  const isObserved = SIDES.some((side) => curve[side].some(({ felt }) => felt?.mean != null));
  return (
    <g data-lane={curve.key}>
      <text className="lane-name" x={left} y={y - 10}>
        {t(
          "{curve}, believed{isObserved, select, yes { (dashed) and observed (solid, with its 95 % band)} other {}}",
          { curve: curve.title, isObserved: isObserved ? "yes" : "no" },
        )}
      </text>
      {marks.map((mark, at) => {
        const value = highest - (at * (highest - lowest)) / 2;
        return (
          <Fragment key={mark}>
            <path className={value === middle ? "axis" : "guide"} d={`M${left} ${level(value)}H${width}`} />
            <text className="scale-word" x={left - 8} y={level(value) + 4} textAnchor="end">
              {mark}
            </text>
          </Fragment>
        );
      })}
      {SIDES.map((side) => (
        <g key={side} data-side={side}>
          <Believed points={curve[side]} side={side} level={level} xOf={xOf} />
          <Felt points={curve[side]} side={side} level={level} xOf={xOf} />
        </g>
      ))}
    </g>
  );
}

type Drawn = { points: Point[]; side: Side; level: (value: number) => number; xOf: (at: number) => number };

function Believed({ points, side, level, xOf }: Drawn) {
  const drawn = points.map(({ believed }, at) =>
    believed === null ? null : { x: xOf(at), y: level(believed) },
  );
  return (
    <>
      {runs(drawn).map((run) => (
        <path key={run[0]?.x} className={`feeling ${side}`} d={curvePath(run)} />
      ))}
      {drawn.map(
        (point) =>
          point &&
          (side === "base" ? (
            <rect
              key={point.x}
              className="hollow base"
              x={point.x - 4}
              y={point.y - 4}
              width="8"
              height="8"
            />
          ) : (
            <circle key={point.x} className="hollow later" cx={point.x} cy={point.y} r="4.500" />
          )),
      )}
    </>
  );
}

function Felt({ points, side, level, xOf }: Drawn) {
  const drawn = points.map(({ felt }, at) =>
    felt?.mean == null
      ? null
      : {
          x: xOf(at) + SHIFT[side],
          y: level(felt.mean),
          low: level(felt.low ?? felt.mean),
          high: level(felt.high ?? felt.mean),
          r: felt.status === "SMALL_N" ? 2.5 : 4,
        },
  );
  return (
    <>
      {runs(drawn).map((run) => (
        <g key={run[0]?.x}>
          <path
            className={`felt-area ${side}`}
            d={bandPath(
              run.map(({ x, high }) => ({ x, y: high })),
              run.map(({ x, low }) => ({ x, y: low })),
            )}
          />
          <path className={`felt-run ${side}`} d={curvePath(run)} />
        </g>
      ))}
      {drawn.map(
        (point) =>
          point && (
            <g key={point.x}>
              <path className={`whisker ${side}`} d={`M${point.x} ${point.low}V${point.high}`} />
              {side === "base" ? (
                <rect
                  className="dot base"
                  x={point.x - point.r}
                  y={point.y - point.r}
                  width={2 * point.r}
                  height={2 * point.r}
                />
              ) : (
                <circle className="dot later" cx={point.x} cy={point.y} r={point.r} />
              )}
            </g>
          ),
      )}
    </>
  );
}
