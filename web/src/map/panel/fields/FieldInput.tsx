import { useId } from "react";
import { t } from "../../../words";
import type { PersonaTrait, ReviewTrigger, Scores, Tint } from "../../document";
import type { Field } from "../../edit/fields";
import { spanOf } from "../../edit/span";
import { EvidenceField } from "./EvidenceField";
import { FilterField } from "./FilterField";
import { ImageField } from "./ImageField";
import { KeptField } from "./KeptField";
import { LanesField } from "./LanesField";
import { RouteField } from "./RouteField";
import { ScoresField } from "./ScoresField";
import { SpanField } from "./SpanField";
import { IconField, TintField } from "./Swatches";
import { TraitsField } from "./TraitsField";
import { TriggersField } from "./TriggersField";

/** A condition everybody meets. */
const EVERYONE = { all: [] };

/** The input of one field; `keep` gets its new value, undefined for none. */
export function FieldInput(props: { field: Field; value: unknown; keep: (value: unknown) => void }) {
  const { field, value, keep } = props;
  const text = value === undefined || value === null ? "" : String(value);
  const list = Array.isArray(value) ? (value as string[]) : [];
  switch (field.as) {
    case "line":
    case "long":
      return (
        <KeptField
          label={field.label}
          hint={field.hint}
          text={text}
          long={field.as === "long"}
          keep={(words) => keep(words.trim())}
        />
      );
    case "day":
      return <KeptField label={field.label} hint={field.hint} text={text} type="date" keep={keep} />;
    case "words":
      return (
        <KeptField
          label={field.label}
          hint={field.hint}
          text={list.join("\n")}
          long
          keep={(words) => keep(lines(words))}
        />
      );
    case "number":
      return (
        <KeptField
          label={field.label}
          hint={field.hint}
          text={text}
          inputMode="numeric"
          keep={(words) => {
            const number = numberIn(words, field.from, field.to);
            if (words.trim() === "") keep(undefined);
            else if (number !== undefined) keep(number);
          }}
        />
      );
    case "choice":
      return <ChoiceField field={field} text={text} keep={keep} />;
    case "check":
      return (
        <label className="field check">
          <input type="checkbox" checked={value === true} onChange={(event) => keep(event.target.checked)} />
          <span>{field.label}</span>
        </label>
      );
    case "tint":
      return <TintField label={field.label} chosen={(value ?? undefined) as Tint | undefined} keep={keep} />;
    case "icon":
      return <IconField label={field.label} chosen={text || undefined} keep={keep} />;
    case "image":
      return <ImageField label={field.label} address={text || undefined} keep={keep} />;
    case "span":
      return (
        <SpanField
          label={field.label}
          hint={field.hint}
          span={spanOf(typeof value === "string" ? value : undefined)}
          keep={keep}
        />
      );
    case "percent":
      return (
        <KeptField
          label={field.label}
          hint={field.hint}
          text={typeof value === "number" ? hundredths(value) : ""}
          inputMode="decimal"
          keep={(words) => {
            const number = numberIn(words, 0, MOST_PERCENT);
            if (words.trim() === "") keep(undefined);
            else if (number !== undefined) keep(share(number));
          }}
        />
      );
    case "triggers":
      return (
        <TriggersField
          label={field.label}
          triggers={Array.isArray(value) ? (value as ReviewTrigger[]) : []}
          keep={keep}
        />
      );
    case "segment":
      return (
        <FilterField
          label={field.label}
          subject="trait"
          filter={value}
          keep={(filter) => keep(filter ?? EVERYONE)}
        />
      );
    case "evidence":
      return <EvidenceField label={field.label} keys={list} keep={keep} />;
    case "route":
      return <RouteField label={field.label} keys={list} keep={keep} />;
    case "scores":
      return <ScoresField scores={(value ?? undefined) as Scores | undefined} keep={keep} />;
    case "traits":
      return (
        <TraitsField
          label={field.label}
          traits={Array.isArray(value) ? (value as PersonaTrait[]) : []}
          keep={keep}
        />
      );
    case "lanes":
      return <LanesField label={field.label} keys={list} keep={keep} />;
  }
}

function ChoiceField(props: {
  field: Extract<Field, { as: "choice" }>;
  text: string;
  keep: (value: unknown) => void;
}) {
  const { field, text, keep } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{field.label}</label>
      <select id={id} value={text} onChange={(event) => keep(event.target.value || undefined)}>
        {(field.unset !== undefined || text === "") && (
          <option value="">{field.unset ?? t("not said")}</option>
        )}
        {field.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

const lines = (words: string): string[] =>
  words
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** A number within the bounds; with a comma or a point, and a minus of either kind. */
const MOST_PERCENT = 100;

/** A share as so many of 100, without what a computer adds to it. */
const hundredths = (value: number): string => String(Number((value * MOST_PERCENT).toFixed(4)));

const share = (percent: number): number => Number((percent / MOST_PERCENT).toFixed(6));

function numberIn(words: string, from: number, to: number): number | undefined {
  const number = Number(words.trim().replace(",", ".").replace("−", "-"));
  return Number.isFinite(number) && number >= from && number <= to ? number : undefined;
}
