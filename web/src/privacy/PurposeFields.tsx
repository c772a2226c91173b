import { useId } from "react";
import { Button, FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";
import { capitalised } from "../numbers";
import { t } from "../words";
import { BASES, type Basis, basisInWords, heedsWords, type IfUnknown } from "./api";
import { categoriesProblem, nameProblem, type PurposeDraft, withBasis } from "./purposes";

/** One purpose while it is edited. Problems are told once saving was tried, or when a name was begun. */
export function PurposeFields(props: {
  draft: PurposeDraft;
  all: PurposeDraft[];
  rule?: string;
  isChecked: boolean;
  onChange: (next: PurposeDraft) => void;
  onRemove: () => void;
}) {
  const { draft, all, rule, isChecked, onChange } = props;
  const unknown = useId();
  const wrongName = isChecked || draft.name ? nameProblem(draft, all) : null;
  const wrongCategories = categoriesProblem(draft);
  return (
    <fieldset className="purpose" data-testid="purpose">
      <legend className="screen-reader">
        {draft.name ? t("Purpose {draft}", { draft: draft.name }) : t("New purpose")}
      </legend>
      <TextField
        className="field"
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        isInvalid={wrongName !== null}
        autoFocus={draft.name === ""}
      >
        <Label>{t("Name")}</Label>
        <Input placeholder={t("marketing")} autoComplete="off" autoCapitalize="none" spellCheck={false} />
        <FieldError>{wrongName}</FieldError>
      </TextField>
      <label className="field">
        <span className="label">{t("Basis")}</span>
        <select
          value={draft.basis}
          onChange={({ target }) => onChange(withBasis(draft, target.value as Basis))}
        >
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {capitalised(basisInWords(basis))}
            </option>
          ))}
        </select>
      </label>
      <div className="field">
        <label className="label" htmlFor={unknown}>
          {t("Who never said anything")}
        </label>
        {heedsWords(draft.basis) ? (
          <select
            id={unknown}
            value={draft.ifUnknown}
            onChange={({ target }) => onChange({ ...draft, ifUnknown: target.value as IfUnknown })}
          >
            <option value="allowed">{t("Counts")}</option>
            <option value="refused">{t("Does not count")}</option>
          </select>
        ) : (
          <output id={unknown}>{t("Counts, whatever is said")}</output>
        )}
      </div>
      <TextField
        className="field categories"
        value={draft.categories}
        onChange={(categories) => onChange({ ...draft, categories })}
        isInvalid={wrongCategories !== null}
      >
        <Label>{t("What senders call it")}</Label>
        <TextArea rows={2} spellCheck={false} autoCapitalize="none" />
        <Text slot="description">
          {t("One a line; its name is always one, and capital letters do not matter.")}
        </Text>
        <FieldError>{wrongCategories}</FieldError>
      </TextField>
      {rule && (
        <details className="purpose-rule">
          <summary>{t("Who counts, as saved")}</summary>
          {rule}
        </details>
      )}
      <Button
        className="button ghost"
        aria-label={t("Remove {draft}", { draft: draft.name || t("the new purpose") })}
        onPress={props.onRemove}
      >
        {t("Remove")}
      </Button>
    </fieldset>
  );
}
