import { t } from "../words";
import type { Source } from "./api";
import { kindOf } from "./kinds";

export type State = { key: "off" | "failing" | "waiting" | "receiving"; words: string };

/** What a source does, in one word and one shape. */
export function stateOf(source: Source, last: string | null): State {
  if (!source.enabled) return { key: "off", words: t("Switched off") };
  if (kindOf(source.kind).sort === "pulled") {
    if (source.status?.state === "failing") return { key: "failing", words: t("Failing") };
    if (source.status?.state === "running") return { key: "receiving", words: t("Pulling") };
    return { key: "waiting", words: source.status ? t("Waiting") : t("Not pulled") };
  }
  return last ? { key: "receiving", words: t("Receiving") } : { key: "waiting", words: t("Waiting") };
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
