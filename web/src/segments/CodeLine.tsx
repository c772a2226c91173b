import { CopyButton } from "../widgets/CopyButton";

/** A text to be pasted elsewhere. */
export function CodeLine({ text, what }: { text: string; what: string }) {
  return (
    <div className="code">
      <pre>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} what={what} />
    </div>
  );
}
