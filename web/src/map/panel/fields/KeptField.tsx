import { useId, useState } from "react";

/** Words or a number that are kept when the field is left, or by Enter in a single line; Escape leaves them as they were. */
export function KeptField(props: {
  label: string;
  text: string;
  keep: (text: string) => void;
  hint?: string | undefined;
  long?: boolean;
  rows?: number;
  type?: "text" | "date";
  inputMode?: "text" | "decimal" | "numeric";
}) {
  const { label, text, keep, hint, long = false, rows = 2, type = "text", inputMode = "text" } = props;
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const leave = () => {
    if (draft !== undefined && draft !== text) keep(draft);
    setDraft(undefined);
  };
  const shared = {
    id,
    value: draft ?? text,
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onBlur: leave,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {long ? (
        <textarea
          {...shared}
          rows={rows}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || draft === undefined) return;
            event.stopPropagation();
            setDraft(undefined);
          }}
        />
      ) : (
        <input
          {...shared}
          type={type}
          inputMode={inputMode}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter") leave();
            if (event.key !== "Escape" || draft === undefined) return;
            event.stopPropagation();
            setDraft(undefined);
          }}
        />
      )}
      {hint && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
