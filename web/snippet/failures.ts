import { bareText } from "./address";
import type { Recorder } from "./recorder";
import { on } from "./safely";

const MOST = 10;
const MESSAGE_CHARACTERS = 500;
const STACK_CHARACTERS = 2_000;

/** Errors of scripts and promises nobody caught: each once a page, ten at most. */
export function watchErrors(recorder: Recorder): void {
  const seen = new Set<string>();
  const record = (problem: unknown, message: string, more = {}) => {
    const shown = bareText(message, MESSAGE_CHARACTERS);
    if (seen.size < MOST && !seen.has(shown)) {
      seen.add(shown);
      const stack = problem instanceof Error && problem.stack;
      recorder.record("error", {
        message: shown,
        stack: stack ? bareText(stack, STACK_CHARACTERS) : undefined,
        ...more,
      });
    }
  };
  on(window, "error", (event) => {
    // What could not be loaded is told by the same event, without a message.
    if (event instanceof ErrorEvent) {
      const source = bareText(event.filename, MESSAGE_CHARACTERS);
      record(event.error, event.message, { source, line: event.lineno, column: event.colno });
    }
  });
  on(window, "unhandledrejection", (event) => {
    const { reason } = event as PromiseRejectionEvent;
    record(reason, reason instanceof Error ? String(reason) : `rejected with ${typeof reason}`);
  });
}
