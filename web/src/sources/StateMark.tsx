import type { Source } from "./api";
import { kindOf } from "./kinds";

export type State = { key: "off" | "failing" | "waiting" | "receiving"; words: string };

/** What a source does, in one word and one shape. */
export function stateOf(source: Source, last: string | null): State {
  if (!source.enabled) return { key: "off", words: "Switched off" };
  if (kindOf(source.kind).sort === "pulled") {
    if (source.status?.state === "failing") return { key: "failing", words: "Failing" };
    if (source.status?.state === "running") return { key: "receiving", words: "Pulling" };
    return { key: "waiting", words: source.status ? "Waiting" : "Not pulled" };
  }
  return last ? { key: "receiving", words: "Receiving" } : { key: "waiting", words: "Waiting" };
}

export function StateMark({ source, last }: { source: Source; last: string | null }) {
  const state = stateOf(source, last);
  return (
    <span className={`state ${state.key}`}>
      <i aria-hidden="true" />
      {state.words}
    </span>
  );
}
