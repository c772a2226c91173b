import { useEffect } from "react";

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** Ctrl+Z takes back, Ctrl+Shift+Z and Ctrl+Y do again, wherever nobody is typing. */
export function useUndoKeys({ undo, redo }: { undo: () => void; redo: () => void }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const does = key === "z" ? (event.shiftKey ? redo : undo) : key === "y" ? redo : undefined;
      if (!does) return;
      event.preventDefault();
      does();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [undo, redo]);
}

/** The keys that open the menu of what has the focus. */
export const isMenuKey = (event: { key: string; shiftKey: boolean }): boolean =>
  event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey);

/** Leaves the focus where it is when what has it moves, and on the grid when that goes away. */
export function keepFocus(focused: EventTarget) {
  const element = focused as HTMLElement;
  const grid = element.closest("[role=grid]");
  requestAnimationFrame(() => {
    const there = element.isConnected
      ? element
      : grid?.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
    there?.focus();
  });
}
