import { curvePath, runs } from "../widgets/curve";
import type { Template } from "./api";

const WIDTH = 216;
const TOP = 30;
const CURVE = 50;
const HEIGHT = TOP + CURVE + 8;
const GAP = 3;

const LARGEST = 2;

/** A template in small: its stages with their steps, and below how it feels. */
export function TemplatePreview({ template }: { template: Template }) {
  const steps = template.feelings.length;
  const column = (WIDTH - GAP * (template.stages.length - 1)) / Math.max(1, steps);
  const columns = template.stages.flatMap((stage, at) => stage.steps.map(() => at));
  const x = (step: number): number => step * column + GAP * (columns[step] ?? 0);
  const points = template.feelings.map((feeling, step) =>
    feeling === null
      ? null
      : { x: x(step) + column / 2, y: TOP + (CURVE * (LARGEST - feeling)) / (2 * LARGEST) },
  );
  const zero = TOP + CURVE / 2;
  return (
    <svg className="template-preview" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {columns.map((stage, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps of a drawing have no other name
        <g key={step}>
          {columns[step - 1] !== stage && (
            <rect
              className="stage-band"
              x={x(step)}
              y="0"
              width={columns.filter((each) => each === stage).length * column}
              height="9"
              rx="2"
            />
          )}
          <rect
            className="unbound-step"
            x={x(step) + 0.75}
            y="12.75"
            width={column - 1.5}
            height="9.5"
            rx="1.5"
          />
        </g>
      ))}
      <path className="zero-line" d={`M0 ${zero}H${WIDTH}`} />
      {runs(points).map((run) => (
        <g key={run[0]?.x}>
          <path className="feeling-line" d={curvePath(run)} />
          {run.map((point) => (
            <circle key={point.x} className="feeling-point" cx={point.x} cy={point.y} r="2.5" />
          ))}
        </g>
      ))}
    </svg>
  );
}
