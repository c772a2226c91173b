import { useSyncExternalStore } from "react";

/** The address bar is the page's only state that outlives a view: this file reads it, writes it and tells React. */

const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};
window.addEventListener("popstate", changed);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

/** Goes to an address of this site; `replace` leaves no step for the Back button (typing in a search field, dragging a slider). */
export function go(href: string, how: "push" | "replace" = "push"): void {
  const target = new URL(href, window.location.href);
  if (target.href === window.location.href) return;
  const samePage = target.pathname === window.location.pathname;
  window.history[how === "push" ? "pushState" : "replaceState"](null, "", target);
  if (!samePage) window.scrollTo(0, 0);
  changed();
}
