import { type KeyboardEvent, useState } from "react";
import { Button } from "react-aria-components";
import { inWords } from "../../codes";
import { coarsePercent, count } from "../../numbers";
import { CommandMenu } from "../../widgets/CommandMenu";
import { Icon } from "../../widgets/Icon";
import { useTouch } from "../../widgets/useMedia";
import { useNear } from "../../widgets/useNear";
import { rich, t } from "../../words";
import { AssertionMark } from "../assertions/AssertionStatus";
import type { Stage } from "../document";
import { stageCommands, stepCommands } from "../edit/commands";
import { isMenuKey, keepFocus } from "../edit/editKeys";
import { stageKey, stepKey } from "../edit/structureKeys";
import { useTitleEditing } from "../edit/useTitleEditing";
import { gradeOfStep } from "../evidence";
import { boundCount, type Column, useMap } from "../mapState";
import { isBound } from "../measurement";
import { isSign } from "../panel/fields/Swatches";
import { CommentMark } from "./CommentMark";
import { cardsIn, type Fold } from "./folding";
import { GradeMark } from "./GradeMark";

/** The band of stages, each over its steps, with how many arrive and how many leave it. */
export function StageRow({ row }: { row: number }) {
  const { document, measurement } = useMap();
  let next = 0;
  return (
    <div role="row" aria-rowindex={row + 1} className="row stages">
      <div role="columnheader" className="lane-label" data-cell={`${row}:0`} tabIndex={-1}>
        {t("Stages")}
      </div>
      {document.stages.map((stage, i) => {
        const first = next;
        const span = stage.steps.length;
        next += span;
        const measured = measurement?.stages.find((each) => each.key === stage.key);
        return (
          <StageHeading
            key={stage.key}
            row={row}
            at={first}
            number={i + 1}
            stage={stage}
            measured={measured}
          />
        );
      })}
    </div>
  );
}

function StageHeading(props: {
  row: number;
  at: number;
  number: number;
  stage: Stage;
  measured: StageShare | undefined;
}) {
  const { row, at, number, stage, measured } = props;
  const { document, editing, url, change, toggleFold, isPast, edit: open } = useMap();
  const { field, edit, listens } = useTitleEditing("stage", stage);
  const [isOpen, setOpen] = useState(false);
  const { isNear, near } = useNear();
  const isTouch = useTouch();
  const span = stage.steps.length;
  const isFolded = url.folded?.includes(stage.key) === true;
  const all = document.stages.map(({ key }) => key);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isMenuKey(event)) {
      event.preventDefault();
      return setOpen(true);
    }
    const operations = stageKey(event, document, stage.key);
    if (!operations) return listens.onKeyDown(event);
    event.preventDefault();
    keepFocus(event.target);
    if (operations.length > 0) editing.make(operations);
  };
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-colspan={span}
      className={`stage ${stage.color ? `tint-${stage.color}` : ""} ${isFolded ? "is-folded" : ""}`}
      data-cell={`${row}:${at + 1}`}
      data-drag={`stage:${stage.key}`}
      tabIndex={-1}
      style={{ gridColumn: `${at + 2} / span ${span}` }}
      title={stage.goal ?? undefined}
      {...listens}
      {...near}
      onKeyDown={onKeyDown}
    >
      <Button
        className="fold-button"
        aria-expanded={!isFolded}
        aria-label={t("{isFolded, select, yes {Unfold} other {Fold}} the stage {stage}", {
          isFolded: isFolded ? "yes" : "no",
          stage: stage.title,
        })}
        excludeFromTabOrder
        onPress={() => toggleFold(stage.key)}
      >
        <Icon name={isFolded ? "right" : "down"} size={12} />
      </Button>
      <i>{number}</i>
      {field || <span>{stage.title}</span>}
      {!isFolded && stage.confidence && <Sureness confidence={stage.confidence} />}
      {!isFolded && <small className="observed">{conversion(measured, span)}</small>}
      {!isPast && (isNear || isOpen || isTouch) && (
        <CommandMenu
          label={t("More of the stage {stage}", { stage: stage.title })}
          commands={() => [
            ...stageCommands(document, stage, editing.make, {
              edit,
              details: () => open("stage", stage.key),
            }),
            {
              id: "fold",
              label: isFolded ? t("Unfold") : t("Fold to one column"),
              keys: "Ctrl+Alt+[",
              act: () => toggleFold(stage.key),
            },
            url.folded
              ? {
                  id: "unfold-all",
                  label: t("Unfold all"),
                  keys: "Ctrl+Alt+]",
                  act: () => change({ folded: undefined }),
                }
              : {
                  id: "fold-all",
                  label: t("Fold all"),
                  keys: "Ctrl+Alt+]",
                  act: () => change({ folded: all }),
                },
          ]}
          isOpen={isOpen}
          onOpenChange={setOpen}
        />
      )}
    </div>
  );
}

const SURENESS = { low: 1, medium: 2, high: 3 } as const;

/** How sure the team is of a stage: one to three filled dots. */
function Sureness({ confidence }: { confidence: keyof typeof SURENESS }) {
  return (
    <span
      className="sureness"
      role="img"
      aria-label={t("confidence: {confidence}", { confidence: inWords(confidence) })}
      title={t("Confidence: {confidence}", { confidence: inWords(confidence) })}
    >
      {Object.values(SURENESS).map((level) => (
        <i key={level} className={level <= SURENESS[confidence] ? "filled" : ""} />
      ))}
    </span>
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
  const { columns, folding } = useMap();
  return (
    <div role="row" aria-rowindex={row + 1} className="row steps">
      <div role="columnheader" className="lane-label" data-cell={`${row}:0`} tabIndex={-1}>
        {rich("Steps<small>{steps}, {bound} bound</small>", {
          small: (text) => <small>{text}</small>,
          steps: count(columns.length),
          bound: boundCount(columns),
        })}
      </div>
      {folding.slots.map(({ column, fold }) =>
        fold ? (
          <FoldHeading key={fold.stage.key} row={row} fold={fold} />
        ) : (
          <StepHeading key={column.step.key} row={row} column={column} />
        ),
      )}
    </div>
  );
}

/** A folded stage among the steps: its title, and how much it hides. A press unfolds it. */
function FoldHeading({ row, fold }: { row: number; fold: Fold }) {
  const { document, columns, url, toggleFold } = useMap();
  const { stage, first, count: steps } = fold;
  const size = `${t("{steps, plural, one {# step} other {# steps}}", { steps })}, ${t("{cards, plural, one {# card} other {# cards}}", { cards: cardsIn(document, stage) })}`;
  const isSelected = columns.slice(first, first + steps).some(({ step }) => step.key === url.step);
  return (
    <div
      role="columnheader"
      aria-colindex={first + 2}
      aria-colspan={steps > 1 ? steps : undefined}
      className={`step ends-stage ${isSelected ? "selected" : ""}`}
      style={{ gridColumn: `${first + 2} / span ${steps}` }}
    >
      <Button
        className="step-title fold-title"
        data-cell={`${row}:${first + 1}`}
        data-fold={stage.key}
        aria-expanded={false}
        aria-label={t("{stage}, folded: {size}. Unfold", { stage: stage.title, size })}
        excludeFromTabOrder
        onPress={() => toggleFold(stage.key)}
      >
        <span className="step-name">{stage.title}</span>
        <small>{size}</small>
      </Button>
    </div>
  );
}

function StepHeading({ row, column }: { row: number; column: Column }) {
  const { url, open, document, editing, isPast } = useMap();
  const { step, index, endsStage, measured } = column;
  const { field, edit, listens } = useTitleEditing("step", step);
  const [isOpen, setOpen] = useState(false);
  const { isNear, near } = useNear();
  const isTouch = useTouch();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isMenuKey(event)) {
      event.preventDefault();
      return setOpen(true);
    }
    const operations = stepKey(event, document, step.key);
    if (!operations) return listens.onKeyDown(event);
    event.preventDefault();
    keepFocus(event.target);
    if (operations.length > 0) editing.make(operations);
  };
  const selected = step.key === url.step;
  const unbound = measured?.status === "UNBOUND";
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      className={`step ${endsStage ? "ends-stage" : ""} ${selected ? "selected" : ""} ${unbound ? "unbound" : ""}`}
      data-drag={`step:${step.key}`}
      {...listens}
      {...near}
      onKeyDown={onKeyDown}
    >
      {field || (
        <Button
          className="step-title"
          data-cell={`${row}:${index + 1}`}
          data-step={step.key}
          data-measure="step"
          aria-label={t(
            "{step}{hasMomentOfTruth, select, yes {, moment of truth} other {}}{hasUnbound, select, yes {, unbound} other {}}: evidence",
            {
              step: step.title,
              hasMomentOfTruth: step.momentOfTruth ? "yes" : "no",
              hasUnbound: unbound ? "yes" : "no",
            },
          )}
          excludeFromTabOrder
          onPress={() => open(step.key)}
        >
          {step.icon && isSign(step.icon) && <Icon name={step.icon} size={14} />}
          <span className="step-name">{step.title}</span>
          {step.momentOfTruth && <Icon name="star" size={14} className="moment" />}
          <CommentMark target={`step:${step.key}`} />
          {unbound && <small>{t("unbound")}</small>}
          {url.guessed && (
            <GradeMark
              grade={gradeOfStep(
                step,
                measured ? isBound(measured) : step.binding != null,
                document.evidence ?? [],
                new Date(),
              )}
            />
          )}
          <AssertionMark step={step.key} />
        </Button>
      )}
      {!isPast && (isNear || isOpen || isTouch) && (
        <CommandMenu
          label={t("More of the step {step}", { step: step.title })}
          commands={() => stepCommands(document, step, editing.make, edit)}
          isOpen={isOpen}
          onOpenChange={setOpen}
        />
      )}
    </div>
  );
}
