import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { t } from "../../words";
import type { Editor } from "./columns";

/** How editing a cell ended: what is to be kept, or nothing; and where to go from there. */
export type Ended = { text: string | undefined; to: "here" | "next" | "previous" | "away" };

type Props = {
  editor: Exclude<Editor, { as: "check" }>;
  label: string;
  text: string;
  /** A pointer began it: a list of choices opens, and the one that is picked is kept. */
  isPicked: boolean;
  /** The words that say why it cannot end so; then it goes on. */
  end: (ended: Ended) => string | undefined;
};

/** A cell that is being written: Enter keeps, Tab keeps and goes on, Escape leaves as it was. */
export function CellEditor({ editor, label, text: begun, isPicked, end }: Props) {
  const [text, setText] = useState(begun);
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLTextAreaElement & HTMLInputElement & HTMLSelectElement>(null);
  const over = useRef(false);
  const known = useId();

  useEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    if (element && "setSelectionRange" in element) {
      element.setSelectionRange(element.value.length, element.value.length);
    } else if (isPicked) {
      openPicker(element);
    }
  }, [isPicked]);

  const finish = (ended: Ended) => {
    if (over.current) return;
    over.current = true;
    const reason = end(ended);
    over.current = reason === undefined;
    setRefusal(reason);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const ended = event.nativeEvent.isComposing ? undefined : endedBy(event, text);
    if (!ended) return;
    event.preventDefault();
    finish(ended);
  };
  const common = {
    ref: field,
    className: "sheet-editor",
    "aria-label": label,
    "aria-invalid": refusal ? true : undefined,
    title: refusal,
    value: text,
    onKeyDown,
    onBlur: () => finish({ text, to: "away" }),
  };
  if (editor.as === "choice") {
    const choose = (value: string) => {
      setText(value);
      if (isPicked) finish({ text: value, to: "here" });
    };
    return (
      <select {...common} onChange={(event) => choose(event.target.value)}>
        {editor.choices.map(({ value, label: title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    );
  }
  if (editor.as === "words" && !editor.known) {
    return (
      <textarea
        {...common}
        rows={1}
        placeholder={editor.hint}
        onChange={(event) => setText(event.target.value)}
      />
    );
  }
  return (
    <>
      <input
        {...common}
        inputMode={editor.as === "number" ? "decimal" : undefined}
        list={editor.as === "words" ? known : undefined}
        placeholder={
          editor.as === "number" ? t("{from} to {to}", { from: editor.from, to: editor.to }) : undefined
        }
        onChange={(event) => setText(event.target.value)}
      />
      {editor.as === "words" && (
        <datalist id={known}>
          {editor.known?.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </>
  );
}

function openPicker(element: HTMLSelectElement | null) {
  try {
    element?.showPicker();
  } catch {
    // A browser that wants a fresher gesture leaves the list shut; a press opens it.
  }
}

function endedBy(event: KeyboardEvent, text: string): Ended | undefined {
  if (event.key === "Escape") return { text: undefined, to: "here" };
  if (event.key === "Enter" && !event.shiftKey) return { text, to: "here" };
  if (event.key === "Tab") return { text, to: event.shiftKey ? "previous" : "next" };
  return undefined;
}
