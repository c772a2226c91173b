import { inWords } from "../../../codes";
import { t } from "../../../words";
import { isoOf, type Span, type Unit } from "../../edit/span";
import { KeptField } from "./KeptField";

const UNITS: Unit[] = ["minutes", "hours", "days"];

/** A length of time: how many of which unit; empty for none. */
export function SpanField(props: {
  label: string;
  hint?: string | undefined;
  span: Span | undefined;
  keep: (iso: string | undefined) => void;
}) {
  const { label, hint, span, keep } = props;
  const unit = span?.unit ?? "days";
  const keepAmount = (text: string) => {
    const amount = Number.parseFloat(text.replace(",", "."));
    if (text.trim() === "") keep(undefined);
    else if (amount > 0) keep(isoOf({ amount, unit }));
  };
  return (
    <div className="span-field">
      <KeptField
        inputMode="decimal"
        label={label}
        hint={hint}
        text={span ? String(span.amount) : ""}
        keep={keepAmount}
      />
      <select
        aria-label={t("{label}, unit", { label })}
        value={unit}
        disabled={!span}
        onChange={(event) => span && keep(isoOf({ amount: span.amount, unit: event.target.value as Unit }))}
      >
        {UNITS.map((each) => (
          <option key={each} value={each}>
            {inWords(each)}
          </option>
        ))}
      </select>
    </div>
  );
}
