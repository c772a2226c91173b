import { count } from "../../numbers";
import { Icon } from "../../widgets/Icon";
import { rich, t } from "../../words";
import { AssertionMark } from "../assertions/AssertionStatus";
import { boundCount, type Column, useMap } from "../mapState";
import { isSign } from "../panel/fields/Swatches";

/** The titles of the steps, for looking at alone. They are no buttons: browsers do not print those again on the next page. */
export function PartSteps({ row }: { row: number }) {
  const { columns } = useMap();
  return (
    <div role="row" aria-rowindex={row + 1} className="row steps">
      <div role="columnheader" className="lane-label">
        {rich("Steps<small>{steps}, {bound} bound</small>", {
          small: (text) => <small>{text}</small>,
          steps: count(columns.length),
          bound: boundCount(columns),
        })}
      </div>
      {columns.map((column) => (
        <PartStep key={column.step.key} column={column} />
      ))}
    </div>
  );
}

function PartStep({ column }: { column: Column }) {
  const { step, index, endsStage, measured } = column;
  const unbound = measured?.status === "UNBOUND";
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={`step ${endsStage ? "ends-stage" : ""} ${unbound ? "unbound" : ""}`}
    >
      <div className="step-title">
        {step.icon && isSign(step.icon) && <Icon name={step.icon} size={14} />}
        <span className="step-name">{step.title}</span>
        {step.momentOfTruth && <Icon name="star" size={14} className="moment" />}
        {unbound && <small>{t("unbound")}</small>}
        <AssertionMark step={step.key} />
      </div>
    </div>
  );
}
