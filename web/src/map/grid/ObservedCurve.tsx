import { bandPath, curvePath, runs } from "../../widgets/curve";
import { t } from "../../words";
import { type FeltStep, feltInWords, signedFeeling } from "../feelings";
import { emotionY } from "./emotionScale";

/** A point of the observed curve, with the ends of its interval where there is one. */
export type ObservedPoint = { x: number; y: number; low: number; high: number; isFew: boolean };

export function observedPoint(felt: FeltStep | undefined, x: number): ObservedPoint | null {
  if (felt?.mean == null) return null;
  return {
    x,
    y: emotionY(felt.mean),
    low: emotionY(felt.low ?? felt.mean),
    high: emotionY(felt.high ?? felt.mean),
    isFew: felt.status === "SMALL_N",
  };
}

/** How people felt: solid, with a band of 95 %; points of few are small. A gap is a step at which nobody said it. */
export function ObservedCurve({ points }: { points: (ObservedPoint | null)[] }) {
  return (
    <g className="observed">
      {runs(points).map((run) => (
        <g key={run[0]?.x}>
          <path d={band(run)} className="felt-band" />
          <path d={curvePath(run)} className="felt-line" />
        </g>
      ))}
      {points.map(
        (point) =>
          point && (
            <g key={point.x}>
              <path d={`M${point.x} ${point.low}V${point.high}`} className="felt-range" />
              <circle cx={point.x} cy={point.y} r={point.isFew ? 2.5 : 4} className="felt-point" />
            </g>
          ),
      )}
    </g>
  );
}

const band = (run: ObservedPoint[]): string =>
  bandPath(
    run.map(({ x, high }) => ({ x, y: high })),
    run.map(({ x, low }) => ({ x, y: low })),
  );

/** The observed feeling of a step as a number, with how many said it and how far it lies from the belief. */
export function FeltNumber({ felt }: { felt: FeltStep }) {
  if (felt.mean === null || felt.n === null) return null;
  const direction = (felt.difference ?? 0) < 0 ? "down" : "up";
  return (
    <span className="felt-number" title={feltInWords(felt)}>
      <span className="observed">
        <b>{signedFeeling(felt.mean)}</b> <small>{t("n {n}", { n: felt.n })}</small>
      </span>
      {felt.beyondChance && felt.difference !== null && (
        <span className={`derived chip ${direction}`}>{signedFeeling(felt.difference)}</span>
      )}
    </span>
  );
}
