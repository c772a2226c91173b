import { Button } from "react-aria-components";
import { coarsePercent, count } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { boundCount, useMap } from "../mapState";

/** The band of stages, each over its steps, with how many arrive and how many leave it. */
export function StageRow({ row }: { row: number }) {
  const { document, measurement } = useMap();
  let next = 0;
  return (
    <div role="row" aria-rowindex={row + 1} className="row stages">
      <div role="columnheader" className="lane-label" data-cell={`${row}:0`} tabIndex={-1}>
        Stages
      </div>
      {document.stages.map((stage, i) => {
        const first = next;
        const span = stage.steps.length;
        next += span;
        const measured = measurement?.stages.find((each) => each.key === stage.key);
        return (
          <div
            key={stage.key}
            role="columnheader"
            aria-colindex={first + 2}
            aria-colspan={span}
            className="stage"
            data-cell={`${row}:${first + 1}`}
            tabIndex={-1}
            style={{ gridColumn: `${first + 2} / span ${span}` }}
            title={stage.goal ?? undefined}
          >
            <i>{i + 1}</i>
            <span>{stage.title}</span>
            <small className="observed">{conversion(measured, span)}</small>
          </div>
        );
      })}
    </div>
  );
}

type StageShare = { arrived: { share: number | null } | null; left: { share: number | null } | null };

function conversion(stage: StageShare | undefined, span: number): string {
  const arrived = stage?.arrived?.share;
  const left = stage?.left?.share;
  if (arrived == null) return "";
  if (left == null || span === 1 || coarsePercent(left) === coarsePercent(arrived))
    return coarsePercent(arrived);
  return `${Math.round(arrived * 100)} → ${coarsePercent(left)}`;
}

export function StepRow({ row }: { row: number }) {
  const { columns, url, open } = useMap();
  return (
    <div role="row" aria-rowindex={row + 1} className="row steps">
      <div role="columnheader" className="lane-label" data-cell={`${row}:0`} tabIndex={-1}>
        Steps
        <small>
          {count(columns.length)}, {boundCount(columns)} bound
        </small>
      </div>
      {columns.map(({ step, index, endsStage, measured }) => {
        const selected = step.key === url.step;
        const unbound = measured?.status === "UNBOUND";
        return (
          <div
            key={step.key}
            role="columnheader"
            aria-colindex={index + 2}
            className={`step ${endsStage ? "ends-stage" : ""} ${selected ? "selected" : ""} ${unbound ? "unbound" : ""}`}
          >
            <Button
              className="step-title"
              data-cell={`${row}:${index + 1}`}
              data-step={step.key}
              data-measure="step"
              aria-label={`${step.title}${step.momentOfTruth ? ", moment of truth" : ""}${unbound ? ", unbound" : ""}: evidence`}
              excludeFromTabOrder
              onPress={() => open(step.key)}
            >
              <span className="step-name">{step.title}</span>
              {step.momentOfTruth && <Icon name="star" size={14} className="moment" />}
              {unbound && <small>unbound</small>}
            </Button>
          </div>
        );
      })}
    </div>
  );
}
