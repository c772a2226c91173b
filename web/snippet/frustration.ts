import { control, described, isField, targetOf, textOf } from "./elements";
import type { Recorder } from "./recorder";
import { on, safely } from "./safely";

export interface Click {
  millis: number;
  x: number;
  y: number;
}

const RAGE_CLICKS = 3;
const RAGE_MILLIS = 1_000;
const RAGE_PIXELS = 30;
const DEAD_MILLIS = 1_000;
/** A page that answers a click does at least one of these, or changes itself. */
const ANSWERS =
  "scroll selectionchange input change submit popstate pagehide visibilitychange play pause copy";
const LEADS_OUT = "a[download],a[target=_blank],a[href^='mailto:'],a[href^='tel:']";

/** The clicks of a burst so far; one that is late or elsewhere begins anew. */
export function burst(before: Click[], click: Click): Click[] {
  const near = before.filter(
    (earlier) =>
      click.millis - earlier.millis <= RAGE_MILLIS &&
      Math.hypot(click.x - earlier.x, click.y - earlier.y) <= RAGE_PIXELS,
  );
  return [...near, click];
}

/** Rage clicks, three within a second and 30 pixels, and dead clicks, after which nothing happens for a second. */
export function watchFrustration(recorder: Recorder): void {
  let clicks: Click[] = [];
  let isWaiting = false;
  on(document, "click", (event) => {
    const target = targetOf(event);
    const { clientX: x, clientY: y, detail, isTrusted } = event as MouseEvent;
    // A script's click is nobody's.
    if (!target || !isTrusted || isField(target)) {
      return;
    }
    // A click by the keyboard, which counts none, has no place.
    clicks = detail ? burst(clicks, { millis: event.timeStamp, x, y }) : [];
    if (clicks.length >= RAGE_CLICKS) {
      recorder.record("rage click", told(target));
      clicks = [];
    }
    if (!isWaiting && looksClickable(target)) {
      isWaiting = true;
      whenNothingHappens(
        () => recorder.record("dead click", told(target)),
        () => {
          isWaiting = false;
        },
      );
    }
  });
}

function told(target: Element) {
  const clicked = control(target);
  return { element: described(clicked ?? target), text: clicked ? textOf(clicked) : undefined };
}

function looksClickable(target: Element): boolean {
  return (
    !target.closest(LEADS_OUT) && (control(target) !== null || getComputedStyle(target).cursor === "pointer")
  );
}

function whenNothingHappens(then: () => void, anyway: () => void): void {
  const address = location.href;
  let isAnswered = false;
  const answer = () => {
    isAnswered = true;
  };
  const observer = new MutationObserver(answer);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const types = ANSWERS.split(" ");
  for (const type of types) {
    addEventListener(type, answer, true);
  }
  setTimeout(
    safely(() => {
      observer.disconnect();
      for (const type of types) {
        removeEventListener(type, answer, true);
      }
      anyway();
      if (!isAnswered && location.href === address) {
        then();
      }
    }),
    DEAD_MILLIS,
  );
}
