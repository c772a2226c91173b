import { useSyncExternalStore } from "react";

/** Whether the mini-map is wanted; kept in this browser, as the theme is. */

const KEY = "footpath.minimap";
const HIDDEN = "hidden";
const listeners = new Set<() => void>();

function isShown(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== HIDDEN;
  } catch {
    return true; // storage may be forbidden; the page still works
  }
}

export function showMiniMap(isWanted: boolean): void {
  try {
    if (isWanted) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, HIDDEN);
  } catch {
    // see above
  }
  for (const listener of listeners) listener();
}

export function useMiniMapShown(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, isShown);
}
