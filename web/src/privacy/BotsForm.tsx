import { useState } from "react";
import { Button, Checkbox, FieldError, Form, Label, Text, TextArea, TextField } from "react-aria-components";
import { Problem } from "../sources/Problem";
import { t } from "../words";
import { type BotRules, useSetBotRules } from "./api";
import {
  amountProblem,
  botRulesOf,
  draftsOf,
  EVERY_SOURCE,
  isChanged,
  patternsProblem,
  type SourceDraft,
} from "./bots";

/** Texts by which programs are known beside the list of crawlers, and the sources where nothing is flagged. */
export function BotsForm({ rules, sources }: { rules: BotRules; sources: string[] }) {
  const set = useSetBotRules();
  const [drafts, setDrafts] = useState(() => draftsOf(rules, sources));
  const changed = isChanged(drafts, rules);
  const tooMany = amountProblem(drafts);
  const isSound = !tooMany && drafts.every((each) => !patternsProblem(each));
  const change = (next: SourceDraft) =>
    setDrafts(drafts.map((each) => (each.source === next.source ? next : each)));
  return (
    <Form
      className="form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound)
          set.mutate(botRulesOf(drafts), { onSuccess: (kept) => setDrafts(draftsOf(kept, sources)) });
      }}
    >
      {drafts.map((each) => (
        <SourceFields key={each.source} draft={each} onChange={change} />
      ))}
      <Problem failure={tooMany ? new Error(tooMany) : set.error} />
      <div className="main-actions pills">
        <Button type="submit" className="button primary" isDisabled={!changed || !isSound || set.isPending}>
          {t("Save rules")}
        </Button>
        {changed && (
          <Button className="button ghost" onPress={() => setDrafts(draftsOf(rules, sources))}>
            {t("Leave them as they were")}
          </Button>
        )}
        <span className="saved" role="status">
          {set.isSuccess && !changed && t("Saved. They hold from now on.")}
        </span>
      </div>
    </Form>
  );
}

function SourceFields({ draft, onChange }: { draft: SourceDraft; onChange: (next: SourceDraft) => void }) {
  const isEvery = draft.source === EVERY_SOURCE;
  const wrong = patternsProblem(draft);
  return (
    <fieldset className="bot-source" data-testid="bot-source">
      <legend className="screen-reader">
        {isEvery ? t("All sources") : t("Source {source}", { source: draft.source })}
      </legend>
      {!isEvery && (
        <Checkbox className="check" isSelected={draft.isOn} onChange={(isOn) => onChange({ ...draft, isOn })}>
          {({ isSelected }) => (
            <>
              <i aria-hidden="true">{isSelected ? "✓" : ""}</i>
              <span>
                {t("Flag programs of")} <b>{draft.source}</b>
              </span>
            </>
          )}
        </Checkbox>
      )}
      {draft.isOn && (
        <TextField
          className="field"
          value={draft.patterns}
          onChange={(patterns) => onChange({ ...draft, patterns })}
          isInvalid={wrong !== null}
        >
          <Label>{isEvery ? t("Programs of your own, on all sources") : t("Of this source alone")}</Label>
          <TextArea rows={isEvery ? 3 : 1} spellCheck={false} autoCapitalize="none" />
          {isEvery && (
            <Text slot="description">
              {t("Texts that are in what the program calls itself, one a line, as “our monitor”.")}
            </Text>
          )}
          <FieldError>{wrong}</FieldError>
        </TextField>
      )}
    </fieldset>
  );
}
