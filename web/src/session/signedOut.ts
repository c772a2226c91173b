import { useSyncExternalStore } from "react";

/** Whether the server has said that it wants the administrator token. */
let signedOut = false;
const listeners = new Set<() => void>();

export function setSignedOut(now: boolean): void {
  signedOut = now;
  for (const listener of listeners) listener();
}

export const isSignedOut = (): boolean => signedOut;

export function useSignedOut(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isSignedOut);
}
