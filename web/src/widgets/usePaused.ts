import { useEffect, useState } from "react";

/** A value as it was when it had not changed for some time. */
export function usePaused<T>(value: T, millis: number): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const pause = window.setTimeout(() => setPaused(value), millis);
    return () => window.clearTimeout(pause);
  }, [value, millis]);
  return paused;
}
