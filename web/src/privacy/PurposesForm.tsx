import { useState } from "react";
import { Button, Form } from "react-aria-components";
import { Problem } from "../sources/Problem";
import { Icon } from "../widgets/Icon";
import { t } from "../words";
import { type ConsentRules, useDeclarePurposes } from "./api";
import { PurposeFields } from "./PurposeFields";
import {
  draftOf,
  firstProblem,
  isChanged,
  MOST_PURPOSES,
  type RulesDraft,
  rulesOf,
  withChanged,
  withNew,
  without,
} from "./purposes";

const NO_STANDARD = "";

/** All purposes, and for which of them questions are asked that name none; nothing changes until it is saved. */
export function PurposesForm({ rules }: { rules: ConsentRules }) {
  const declare = useDeclarePurposes();
  const [draft, setDraft] = useState(() => draftOf(rules));
  const [wasTried, setTried] = useState(false);
  const changed = isChanged(draft, rules);
  const problem = firstProblem(draft);
  const save = () => {
    setTried(true);
    if (problem) return;
    declare.mutate(rulesOf(draft), {
      onSuccess: (kept) => {
        setDraft(draftOf(kept));
        setTried(false);
      },
    });
  };
  return (
    <Form
      className="form purposes"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {draft.purposes.length === 0 && (
        <p className="quiet">{t("No purpose is declared: everyone counts in every answer.")}</p>
      )}
      {draft.purposes.map((each) => (
        <PurposeFields
          key={each.id}
          draft={each}
          all={draft.purposes}
          rule={rules.purposes.find((kept) => kept.name === each.name)?.rule}
          isChecked={wasTried}
          onChange={(next) => setDraft(withChanged(draft, next))}
          onRemove={() => setDraft(without(draft, each.id))}
        />
      ))}
      <div>
        <Button
          className="button"
          isDisabled={draft.purposes.length >= MOST_PURPOSES}
          onPress={() => setDraft(withNew(draft))}
        >
          <Icon name="plus" /> {t("Add a purpose")}
        </Button>
      </div>
      <Standard draft={draft} onChange={setDraft} />
      <Problem failure={wasTried && problem ? new Error(problem) : declare.error} />
      <div className="main-actions pills">
        <Button type="submit" className="button primary" isDisabled={!changed || declare.isPending}>
          {t("Save purposes")}
        </Button>
        {changed && (
          <Button
            className="button ghost"
            onPress={() => {
              setDraft(draftOf(rules));
              setTried(false);
              declare.reset();
            }}
          >
            {t("Leave them as they were")}
          </Button>
        )}
        <span className="saved" role="status">
          {declare.isSuccess && !changed && t("Saved. All answers follow them.")}
        </span>
      </div>
    </Form>
  );
}

function Standard({ draft, onChange }: { draft: RulesDraft; onChange: (next: RulesDraft) => void }) {
  if (draft.purposes.length === 0) return null;
  return (
    <label className="field standard">
      <span className="label">{t("Standard purpose")}</span>
      <select
        value={draft.standard ?? NO_STANDARD}
        onChange={({ target }) =>
          onChange({ ...draft, standard: target.value === NO_STANDARD ? null : Number(target.value) })
        }
      >
        <option value={NO_STANDARD}>{t("None: everyone counts")}</option>
        {draft.purposes.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name || t("(no name yet)")}
          </option>
        ))}
      </select>
      <small>{t("Whom questions and maps count that name no purpose.")}</small>
    </label>
  );
}
