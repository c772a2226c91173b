import { useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../../widgets/Icon";
import { t } from "../../../words";
import { type FilterSubject, filterOf, type Row, rowsOf, type Test } from "../../edit/filter";

const TESTS: Record<Test, string> = {
  "=": t("is"),
  "!=": t("is not"),
  "<": t("is under"),
  "<=": t("is at most"),
  ">": t("is over"),
  ">=": t("is at least"),
  in: t("is one of"),
  contains: t("contains"),
  exists: t("is there"),
};

const NEW: Row = { field: "", test: "=", value: "" };

/** Conditions that all must hold, a row each, kept as a row is left; undefined for none. */
export function FilterField(props: {
  label: string;
  subject: FilterSubject;
  filter: unknown;
  keep: (filter: unknown) => void;
  /** Where what says more than rows can is changed. */
  keptIn?: string;
}) {
  const { label, subject, filter, keep, keptIn = t("in the map’s file") } = props;
  const kept = rowsOf(filter, subject);
  const [draft, setDraft] = useState<Row[]>();
  if (!kept) return <TooMuch label={label} keptIn={keptIn} takeAway={() => keep(undefined)} />;
  const rows = draft ?? kept;
  const leave = (changed: Row[] = rows) => {
    const next = filterOf(changed, subject);
    if (JSON.stringify(next) !== JSON.stringify(filterOf(kept, subject))) keep(next);
    // Rows that are not filled in yet stay as they are.
    setDraft(changed.length > (rowsOf(next, subject)?.length ?? 0) ? changed : undefined);
  };
  const change = (at: number, row: Partial<Row>) =>
    rows.map((each, i) => (i === at ? { ...each, ...row } : each));
  const without = (at: number) => rows.filter((_, i) => i !== at);
  return (
    <div className="field" role="group" aria-label={label}>
      <span>{label}</span>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
        <div className="filter-row" key={at}>
          <input
            aria-label={subject === "trait" ? t("Trait") : t("Property, or channel")}
            placeholder={subject}
            value={row.field}
            onChange={(event) => setDraft(change(at, { field: event.target.value }))}
            onBlur={() => leave()}
          />
          <select
            aria-label={t("Test")}
            value={row.test}
            onChange={(event) => leave(change(at, { test: event.target.value as Test }))}
          >
            {Object.entries(TESTS).map(([test, words]) => (
              <option key={test} value={test}>
                {words}
              </option>
            ))}
          </select>
          {row.test !== "exists" && (
            <input
              aria-label={t("Value")}
              placeholder={t("value")}
              value={row.value}
              onChange={(event) => setDraft(change(at, { value: event.target.value }))}
              onBlur={() => leave()}
              onKeyDown={(event) => {
                if (event.key === "Enter") leave();
              }}
            />
          )}
          <Button
            className="button icon-only ghost"
            aria-label={t("Take away the condition on {field}", { field: row.field || t("nothing") })}
            onPress={() => leave(without(at))}
          >
            <Icon name="close" size={12} />
          </Button>
        </div>
      ))}
      <Button className="button ghost" onPress={() => setDraft([...rows, NEW])}>
        <Icon name="plus" size={12} /> {t("Add a condition")}
      </Button>
    </div>
  );
}

function TooMuch(props: { label: string; keptIn: string; takeAway: () => void }) {
  const { label, keptIn, takeAway } = props;
  return (
    <div className="field" role="group" aria-label={label}>
      <span>{label}</span>
      <p className="well-words">
        {t("A condition is kept that says more than rows can: it is changed {keptIn}.", { keptIn })}
      </p>
      <Button className="button ghost" onPress={takeAway}>
        {t("Take it away")}
      </Button>
    </div>
  );
}
