import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { count } from "../numbers";
import { Problem } from "../sources/Problem";
import { Icon } from "../widgets/Icon";
import { rich, t } from "../words";
import { type Entry, type Filter, type ReplayAnswer, replay } from "./api";
import { Preview } from "./Preview";
import { guessed, OPS, type Op, type Step, written } from "./repair";

const PREVIEWED = 20;

type Progress = { replayed: number; failed: number; before: number; isDone: boolean; inLog: boolean };

/** The repair editor: steps, a preview that changes nothing, then the replay of all. */
export function Mending({ filter, total, example }: { filter: Filter; total: number; example?: Entry }) {
  const queries = useQueryClient();
  const [steps, setSteps] = useState<Step[]>([guessed(example?.reason.input ?? "")]);
  const [preview, setPreview] = useState<ReplayAnswer | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);

  const edit = (next: Step[]) => {
    setSteps(next);
    setPreview(null);
  };
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (failed) {
      setFailure(failed as Error);
    } finally {
      setBusy(false);
    }
  };
  const dryRun = () =>
    run(async () => {
      setProgress(null);
      setPreview(
        await replay({ filter: open(filter), repair: written(steps), dryRun: true, limit: PREVIEWED }),
      );
    });
  const replayAll = () =>
    run(async () => {
      await replayed(filter, steps, setProgress);
      setPreview(null);
      await queries.invalidateQueries({ queryKey: ["quarantine"] });
    });

  return (
    <section className="block mending">
      <h2>{t("Mend them")}</h2>
      <p>
        {rich(
          "Say how the calls are to change, see what would become of them, then have all of them read again. Places are names and positions, as {code}.",
          { code: <code>properties.lines[0].price</code> },
        )}
      </p>
      <Form
        className="repair-steps"
        onSubmit={(event) => {
          event.preventDefault();
          dryRun();
        }}
      >
        {steps.map((step, i) => (
          <StepRow
            key={step.key}
            step={step}
            number={i + 1}
            onChange={(changed) => edit(steps.map((each) => (each.key === step.key ? changed : each)))}
            onRemove={() => edit(steps.filter((each) => each.key !== step.key))}
          />
        ))}
        <div className="pills main-actions">
          <Button
            className="button ghost"
            onPress={() =>
              edit([
                ...steps,
                { key: Math.max(0, ...steps.map((s) => s.key)) + 1, op: "set", place: "", other: "" },
              ])
            }
          >
            <Icon name="plus" /> {t("Step")}
          </Button>
          <Button type="submit" className="button" isDisabled={isBusy}>
            {t("Preview")}
          </Button>
          {preview && preview.replayed > 0 && (
            <Button className="button primary" isDisabled={isBusy} onPress={replayAll}>
              {t("Replay {total, plural, one {it} other {all {total2}}}", { total, total2: count(total) })}
            </Button>
          )}
        </div>
      </Form>
      <Problem failure={failure} />
      {progress && <Told progress={progress} />}
      {preview && <Preview answer={preview} total={total} />}
    </section>
  );
}

const open = (filter: Filter): Filter => ({ ...filter, replayed: false });

/** Page by page, so that no request takes long; told as it goes. */
async function replayed(filter: Filter, steps: Step[], tell: (progress: Progress) => void): Promise<void> {
  const sum: Progress = { replayed: 0, failed: 0, before: 0, isDone: false, inLog: true };
  let after: string | null = null;
  do {
    const answer: ReplayAnswer = await replay({
      filter: open(filter),
      repair: written(steps),
      dryRun: false,
      after,
    });
    sum.replayed += answer.replayed;
    sum.failed += answer.failed;
    sum.before += answer.replayedBefore;
    sum.inLog = sum.inLog && answer.inLog;
    after = answer.next;
    tell({ ...sum, isDone: after === null });
  } while (after !== null);
}

function Told({ progress }: { progress: Progress }) {
  const { replayed: done, failed, before, isDone, inLog } = progress;
  return (
    <p className={`told ${failed > 0 ? "partly" : ""}`} role="status" data-testid="told">
      <Icon name={failed > 0 ? "warning" : "check"} />
      <span>
        {rich(
          "<b>{done, plural, one {# call is} other {# calls are}} mended</b>{hasFailed, select, yes {, {failed} still {failed2, plural, one {fails} other {fail}} and stay as they were} other {}}{hasBefore, select, yes {, {before} had been mended before} other {}}{isDone, select, yes {.} other { so far…}}{isDone2, select, yes { They are on disk and count within seconds.} other {}}",
          {
            b: (text) => <b>{text}</b>,
            done,
            hasFailed: failed > 0 ? "yes" : "no",
            failed: failed > 0 ? count(failed) : "",
            failed2: failed,
            hasBefore: before > 0 ? "yes" : "no",
            before: before > 0 ? count(before) : "",
            isDone: isDone ? "yes" : "no",
            isDone2: isDone && done > 0 && !inLog ? "yes" : "no",
          },
        )}
      </span>
    </p>
  );
}

function StepRow(props: {
  step: Step;
  number: number;
  onChange: (step: Step) => void;
  onRemove: () => void;
}) {
  const { step, number, onChange } = props;
  const op = OPS.find((each) => each.key === step.op) ?? OPS[0];
  return (
    <fieldset className="repair-step">
      <legend className="screen-reader">{t("Step {number}", { number })}</legend>
      <label className="field">
        <span className="label">{t("Step {number}", { number })}</span>
        <select value={step.op} onChange={(event) => onChange({ ...step, op: event.target.value as Op })}>
          {OPS.map((each) => (
            <option key={each.key} value={each.key}>
              {each.label}
            </option>
          ))}
        </select>
      </label>
      <TextField className="field" value={step.place} onChange={(place) => onChange({ ...step, place })}>
        <Label>{op?.place}</Label>
        <Input spellCheck={false} autoCapitalize="off" />
      </TextField>
      {op?.other && (
        <TextField className="field" value={step.other} onChange={(other) => onChange({ ...step, other })}>
          <Label>{op.other}</Label>
          <Input spellCheck={false} autoCapitalize="off" />
        </TextField>
      )}
      <Button
        className="button icon-only ghost"
        aria-label={t("Remove step {number}", { number })}
        onPress={props.onRemove}
      >
        <Icon name="close" size={12} />
      </Button>
    </fieldset>
  );
}
