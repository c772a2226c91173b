/** A clock that counts down: how much was left when it was last started or stopped, and when it was started. */
export type Timer = { leftMillis: number; startedAt: number | undefined };

export const MINUTE = 60_000;

export const timerOf = (minutes: number): Timer => ({ leftMillis: minutes * MINUTE, startedAt: undefined });

/** What is left now; never under zero. */
export const left = (timer: Timer, now: number): number =>
  Math.max(0, timer.leftMillis - (timer.startedAt === undefined ? 0 : now - timer.startedAt));

export const isRunning = (timer: Timer, now: number): boolean =>
  timer.startedAt !== undefined && left(timer, now) > 0;

export const isOver = (timer: Timer, now: number): boolean =>
  timer.startedAt !== undefined && left(timer, now) === 0;

/** Starts it, or stops it where it is. */
export const toggled = (timer: Timer, now: number): Timer => ({
  leftMillis: left(timer, now),
  startedAt: isRunning(timer, now) ? undefined : now,
});

/** A minute more, from now on. */
export const prolonged = (timer: Timer, now: number): Timer => ({
  leftMillis: left(timer, now) + MINUTE,
  startedAt: timer.startedAt === undefined ? undefined : now,
});

/** As minutes and seconds, rounded up, so that 0:00 means over. */
export function clock(millis: number): string {
  const seconds = Math.ceil(millis / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
