import { type RefObject, useCallback, useEffect } from "react";
import { isTyping } from "../edit/editKeys";
import { useMap } from "../mapState";

const LEAST = 0.3;
const MOST = 2;
const STEP = 1.1;

export const clampedZoom = (zoom: number): number =>
  Math.max(LEAST, Math.min(MOST, Math.round(zoom * 100) / 100));

/** How much smaller the grid must be drawn for all of it to be seen. */
export function fittingZoom(grid: HTMLElement, pane: HTMLElement, zoom: number): number {
  const [width, height] = [grid.scrollWidth * zoom, grid.scrollHeight * zoom];
  return clampedZoom(Math.min(1, (zoom * pane.clientWidth) / width, (zoom * pane.clientHeight) / height));
}

/** Ctrl and the wheel zoom the map alone, Alt+0 shows all of it, Alt+1 shows it as it is. */
export function useZoom(grid: RefObject<HTMLElement | null>) {
  const { zoom, setZoom } = useMap();
  const showAll = useCallback(() => {
    const pane = grid.current?.parentElement;
    if (grid.current && pane) setZoom(fittingZoom(grid.current, pane, zoom));
  }, [grid, zoom, setZoom]);
  useEffect(() => {
    const pane = grid.current?.parentElement;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      setZoom(clampedZoom(event.deltaY < 0 ? zoom * STEP : zoom / STEP));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (event.key !== "0" && event.key !== "1") return;
      event.preventDefault();
      if (event.key === "0") showAll();
      else setZoom(1);
    };
    // React listens to wheels passively: the browser's own zoom could not be kept away.
    pane?.addEventListener("wheel", onWheel, { passive: false });
    window.addEventListener("keydown", onKeyDown);
    return () => {
      pane?.removeEventListener("wheel", onWheel);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [grid, zoom, setZoom, showAll]);
}
