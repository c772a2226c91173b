/** What a key does while frames are presented. */
export type Move = "next" | "previous" | "first" | "last" | "leave";

const MOVES: Record<string, Move> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  Enter: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  Backspace: "previous",
  Home: "first",
  End: "last",
  Escape: "leave",
};

type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

export function moveOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Move | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (shiftKey) return key === " " ? "previous" : undefined;
  return MOVES[key];
}

/** Ctrl+Alt+P, wherever P lies and whatever Alt makes of it. */
export const isPresentKey = (
  event: Pick<KeyboardEvent, "code" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">,
): boolean => event.code === "KeyP" && event.ctrlKey && event.altKey && !event.metaKey && !event.shiftKey;

/** Where a move leads from a frame, both counted from 1. */
export function placeAfter(move: Exclude<Move, "leave">, at: number, count: number): number {
  const to = { next: at + 1, previous: at - 1, first: 1, last: count }[move];
  return Math.min(count, Math.max(1, to));
}

/** How far a finger goes to be a swipe, in pixels. */
const SWIPE = 56;

/** What a finger that went so far asks for; nothing where it rather scrolled. */
export function swiped(x: number, y: number): "next" | "previous" | undefined {
  if (Math.abs(x) < SWIPE || Math.abs(x) < 1.6 * Math.abs(y)) return undefined;
  return x < 0 ? "next" : "previous";
}
