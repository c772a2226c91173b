import type { StageShape } from "./api";

const GAP = 3;
const HEIGHT = 22;

/** A map in small: its stages side by side, as wide as they have steps; a step is filled where events are bound to it. */
export function MapShape({ shape, width = 200 }: { shape: StageShape[]; width?: number }) {
  const steps = shape.reduce((sum, stage) => sum + stage.bound.length, 0);
  const column = (width - GAP * (shape.length - 1)) / Math.max(1, steps);
  const before = shape.map((_, i) => shape.slice(0, i).reduce((sum, stage) => sum + stage.bound.length, 0));
  return (
    <svg
      className="map-shape"
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      aria-hidden="true"
    >
      {shape.map((stage, at) => {
        const left = (before[at] ?? 0) * column + GAP * at;
        return (
          <g key={`${stage.title} ${left}`}>
            <title>{stage.title}</title>
            <rect
              className="stage-band"
              x={left}
              y="0"
              width={stage.bound.length * column}
              height="7"
              rx="1.5"
            />
            {stage.bound.map((isBound, step) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: steps of a drawing have no other name
                key={step}
                className={isBound ? "bound-step" : "unbound-step"}
                x={left + step * column + 0.75}
                y="10.75"
                width={Math.max(1, column - 1.5)}
                height="10.5"
                rx="1.5"
              />
            ))}
          </g>
        );
      })}
    </svg>
  );
}
