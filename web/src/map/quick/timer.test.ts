import { expect, test } from "vitest";
import { clock, isOver, isRunning, left, prolonged, timerOf, toggled } from "./timer";

test("a timer runs down from where it was stopped, and is over once", () => {
  const stopped = timerOf(1);
  expect(isRunning(stopped, 0)).toBe(false);
  const running = toggled(stopped, 1_000);
  expect(left(running, 11_000)).toBe(50_000);
  const paused = toggled(running, 11_000);
  expect(left(paused, 99_000)).toBe(50_000);
  const again = toggled(paused, 100_000);
  expect(isOver(again, 149_999)).toBe(false);
  expect(isOver(again, 150_000)).toBe(true);
  expect(left(again, 999_000)).toBe(0);
});

test("a minute more makes one that is over run again", () => {
  const over = toggled(timerOf(1), 0);
  expect(isOver(over, 60_000)).toBe(true);
  const more = prolonged(over, 61_000);
  expect(isRunning(more, 61_000)).toBe(true);
  expect(left(more, 91_000)).toBe(30_000);
  expect(prolonged(timerOf(1), 5).startedAt).toBeUndefined();
});

test("the clock shows zero only when it is over", () => {
  expect(clock(60_000)).toBe("1:00");
  expect(clock(59_001)).toBe("1:00");
  expect(clock(1)).toBe("0:01");
  expect(clock(0)).toBe("0:00");
});
