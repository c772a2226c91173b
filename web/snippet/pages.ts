import type { Recorder } from "./recorder";
import { on, safely } from "./safely";

/** Calls back whenever the visitor comes to another place, within the page too. */
export function watchPlaces(recorder: Recorder, arrived: () => void): void {
  const look = safely(() => {
    if (recorder.moved()) {
      arrived();
    }
  });
  for (const method of ["pushState", "replaceState"] as const) {
    const original = history[method];
    history[method] = function (this: History, ...args: Parameters<History["pushState"]>) {
      original.apply(this, args);
      look();
    };
  }
  on(window, "popstate hashchange", look);
  on(window, "pageshow", (event) => {
    // Taken out of the browser's memory of pages: it was left, and is seen again.
    if ((event as PageTransitionEvent).persisted) {
      arrived();
    }
  });
}
