import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { usePrinting } from "../print/usePrinting";
import { inSight } from "./sheet";

/** So many rows are drawn beyond those in sight; new ones come only when half of them are used up. */
const BEYOND = 12;

/** Which rows of a list of equally high ones are drawn, from the first to the one behind the last, as the pane is scrolled. */
export function useInSight(
  pane: RefObject<HTMLElement | null>,
  count: number,
  row: number,
): [from: number, to: number, onScroll: () => void, height: number] {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const frame = useRef(0);
  const look = useCallback(() => {
    frame.current = 0;
    const element = pane.current;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    setSeen((last) =>
      Math.abs(scrollTop - last.top) < (row * BEYOND) / 2 && clientHeight === last.height
        ? last
        : { top: scrollTop, height: clientHeight },
    );
  }, [pane, row]);
  useLayoutEffect(() => {
    look();
    const observer = new ResizeObserver(look);
    if (pane.current) observer.observe(pane.current);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame.current);
    };
  }, [pane, look]);
  const onScroll = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(look);
  }, [look]);
  const isPrinting = usePrinting();
  // Paper does not scroll.
  if (isPrinting) return [0, count, onScroll, seen.height];
  const [from, to] = inSight(seen.top, seen.height, row, count, BEYOND);
  return [from, to, onScroll, seen.height];
}
