import { Button } from "react-aria-components";
import { Icon } from "../../../widgets/Icon";
import { t } from "../../../words";
import type { ReviewTrigger } from "../../document";
import { begun, KINDS, numberOf, TRIGGERS } from "../../govern/triggers";
import { KeptField } from "./KeptField";

type Props = {
  label: string;
  triggers: ReviewTrigger[];
  keep: (triggers: ReviewTrigger[] | undefined) => void;
};

/** What gives reason to review the map before its days are over. */
export function TriggersField({ label, triggers, keep }: Props) {
  const keepAll = (all: ReviewTrigger[]) => keep(all.length === 0 ? undefined : all);
  const replace = (at: number, trigger: ReviewTrigger) =>
    keepAll(triggers.map((each, i) => (i === at ? trigger : each)));
  const today = new Date().toISOString().slice(0, 10);
  return (
    <fieldset className="field triggers-field">
      <legend>{label}</legend>
      <ul className="bound-events">
        {triggers.map((trigger, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: triggers have no name but their place
          <li key={`${at} ${trigger.kind}`}>
            <span>
              <TriggerFields trigger={trigger} keep={(changed) => replace(at, changed)} />
            </span>
            <Button
              className="button icon-only ghost"
              aria-label={t("Do not look whether {title}", { title: TRIGGERS[trigger.kind].title })}
              onPress={() => keepAll(triggers.filter((_, i) => i !== at))}
            >
              <Icon name="close" size={12} />
            </Button>
          </li>
        ))}
      </ul>
      <select
        aria-label={t("{label}: add", { label })}
        value=""
        onChange={(event) => {
          const kind = KINDS.find((each) => each === event.target.value);
          if (kind) keepAll([...triggers, begun(kind, today)]);
        }}
      >
        <option value="">{t("Add a reason …")}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {TRIGGERS[kind].title}
          </option>
        ))}
      </select>
    </fieldset>
  );
}

function TriggerFields({ trigger, keep }: { trigger: ReviewTrigger; keep: (one: ReviewTrigger) => void }) {
  const { title, member, label } = TRIGGERS[trigger.kind];
  return (
    <>
      {title}
      {member && label && (
        <KeptField
          label={label}
          text={String(trigger[member] ?? "")}
          inputMode="numeric"
          keep={(words) => {
            const number = numberOf(trigger.kind, words);
            if (number !== undefined) keep({ ...trigger, [member]: number });
          }}
        />
      )}
      {trigger.kind === "date" && (
        <>
          <KeptField
            label={t("Day")}
            type="date"
            text={trigger.on ?? ""}
            keep={(on) => {
              if (on) keep({ ...trigger, on });
            }}
          />
          <KeptField
            label={t("What is on that day")}
            text={trigger.title ?? ""}
            keep={(words) => keep({ ...trigger, title: words.trim() || undefined })}
          />
        </>
      )}
    </>
  );
}
