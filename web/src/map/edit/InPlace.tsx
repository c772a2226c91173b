import { type AriaAttributes, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";

/** How editing ended: the text that is to be kept, or nothing; and where to go from there. */
export type Ended = { text: string | undefined; to: "here" | "next" | "previous" | "away" };

/** What helps while words are typed: it hears of them, and sees keys first. */
export type Assist = {
  place: RefObject<HTMLTextAreaElement | null>;
  /** Whether the key was meant for what helps. */
  onKeyDown: (event: KeyboardEvent) => boolean;
  onText: (text: string) => void;
  attributes: AriaAttributes;
};

/** Words that are edited where they stand. Enter keeps, Shift+Enter is a new line, Tab keeps and goes on, Escape leaves as it was. */
export function InPlace(props: {
  label: string;
  text: string;
  className?: string;
  end: (ended: Ended) => void;
  assist?: Assist;
}) {
  const { label, className = "", end, assist } = props;
  const [text, setText] = useState(props.text);
  const own = useRef<HTMLTextAreaElement>(null);
  const field = assist?.place ?? own;
  const over = useRef(false);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [field]);

  const finish = (ended: Ended) => {
    if (over.current) return;
    over.current = true;
    end(ended);
  };
  /** Puts a mark around the words that are chosen, which stay chosen. */
  const markChosen = (area: HTMLTextAreaElement, mark: string) => {
    const { selectionStart: from, selectionEnd: to, value } = area;
    setText(`${value.slice(0, from)}${mark}${value.slice(from, to)}${mark}${value.slice(to)}`);
    requestAnimationFrame(() => area.setSelectionRange(from + mark.length, to + mark.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (assist?.onKeyDown(event)) return event.preventDefault();
    const mark = (event.ctrlKey || event.metaKey) && MARKS[event.key.toLowerCase()];
    if (mark && field.current) {
      event.preventDefault();
      return markChosen(field.current, mark);
    }
    const ended = endedBy(event, text);
    if (!ended) return;
    event.preventDefault();
    finish(ended);
  };
  return (
    <textarea
      ref={field}
      className={`in-place ${className}`}
      aria-label={label}
      rows={1}
      value={text}
      {...assist?.attributes}
      onChange={(event) => {
        setText(event.target.value);
        assist?.onText(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => finish({ text, to: "away" })}
    />
  );
}

const MARKS: Record<string, string> = { b: "**", i: "*" };

function endedBy(event: KeyboardEvent, text: string): Ended | undefined {
  if (event.key === "Escape") return { text: undefined, to: "here" };
  if (event.key === "Enter" && !event.shiftKey) return { text, to: "here" };
  if (event.key === "Tab") return { text, to: event.shiftKey ? "previous" : "next" };
  return undefined;
}
