import { useId } from "react";
import { band, edge, exit, type Frame, startOf } from "./pathBand";

/** One column of the path, as shares 0..1; null where nothing can be drawn. */
export type PathLevel = { arrived: number | null; reached: number | null; believed: number | null };
export type PathExit = { column: number; before: number; remaining: number; worst: boolean };

type Stretch<T> = { first: number; values: T[] };

function stretches<T>(values: (T | null)[]): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = found[found.length - 1];
    if (last && last.first + last.values.length === i) last.values.push(value);
    else found.push({ first: i, values: [value] });
  });
  return found;
}

/**
 * The path as SVG content. Class names say what each mark is (observed, asserted, derived, believed-only), so the page's mode shows or hides
 * them without moving anything.
 */
export function PathDrawing(props: {
  frame: Frame;
  levels: PathLevel[];
  exits: PathExit[];
  exitFoot: number;
}) {
  const { frame, levels, exits, exitFoot } = props;
  const id = useId();
  const url = (name: string) => `url(#${id}${name})`;
  const arrived = stretches(levels.map((level) => level.arrived));
  const reached = stretches(levels.map((level) => level.reached));
  const believed = stretches(levels.map((level) => level.believed));
  const both = stretches(
    levels.map((level) =>
      level.believed === null || level.reached === null
        ? null
        : { believed: level.believed, reached: level.reached },
    ),
  );
  return (
    <>
      <Fills id={id} />
      {exits.map((each) => (
        <path
          key={each.column}
          className={`observed ${each.worst ? "worst-exit" : ""}`}
          d={exit(frame, each.column, each.before, each.remaining, exitFoot)}
          fill={url(each.worst ? "worst" : "leave")}
        />
      ))}
      {exits.map((each) =>
        each.worst ? (
          <path
            key={`plain${each.column}`}
            className="worst-exit-plain"
            d={exit(frame, each.column, each.before, each.remaining, exitFoot)}
            fill={url("leave")}
          />
        ) : null,
      )}
      {arrived.map((run) => (
        <path key={run.first} className="observed passed" d={band(frame, run.values, run.first)} />
      ))}
      {both.map((run) => (
        <path
          key={run.first}
          className="derived"
          d={band(
            frame,
            run.values.map((v) => v.believed),
            run.first,
          )}
          fill={url("gap")}
        />
      ))}
      {reached.map((run) => (
        <path key={run.first} className="observed band" d={band(frame, run.values, run.first)} />
      ))}
      {both.map((run) => (
        <g key={run.first} className="derived">
          <clipPath id={`${id}in${run.first}`}>
            <path
              d={band(
                frame,
                run.values.map((v) => v.believed),
                run.first,
              )}
            />
          </clipPath>
          <path
            d={band(
              frame,
              run.values.map((v) => v.reached),
              run.first,
            )}
            fill={url("gain")}
          />
          <path
            className="band"
            d={band(
              frame,
              run.values.map((v) => v.reached),
              run.first,
            )}
            clipPath={url(`in${run.first}`)}
          />
        </g>
      ))}
      {believed.map((run) => (
        <g key={run.first}>
          <path className="believed-only" d={band(frame, run.values, run.first)} fill="var(--sunken)" />
          <path className="believed-only believed-edge" d={top(frame, run.values, run.first)} />
          <path className="asserted-mark believed-edge" d={edge(frame, run.values, run.first)} />
        </g>
      ))}
    </>
  );
}

/** The line the believed band hangs from, and its first side. */
function top(frame: Frame, values: number[], first: number): string {
  const left = startOf(frame, first) + frame.inset;
  const right = startOf(frame, first + values.length) - frame.inset;
  return `M${left} ${frame.top}H${right}M${left} ${frame.top}V${frame.top + frame.full * (values[0] ?? 0)}`;
}

function Fills({ id }: { id: string }) {
  return (
    <defs>
      <linearGradient id={`${id}leave`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="var(--trail-fill)" stopOpacity=".42" />
        <stop offset="1" stopColor="var(--trail-fill)" stopOpacity=".03" />
      </linearGradient>
      <linearGradient id={`${id}worst`} x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stopColor="var(--worse-fill)" stopOpacity=".75" />
        <stop offset="1" stopColor="var(--worse-fill)" stopOpacity=".08" />
      </linearGradient>
      <Hatching id={`${id}gap`} ground="var(--worse-soft)" line="var(--worse-fill)" />
      <Hatching id={`${id}gain`} ground="var(--better-soft)" line="var(--better-fill)" />
    </defs>
  );
}

function Hatching({ id, ground, line }: { id: string; ground: string; line: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect width="5" height="5" fill={ground} />
      <path d="M0 0V5" stroke={line} strokeWidth="1.300" strokeOpacity=".75" />
    </pattern>
  );
}
