import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useOffer } from "../../palette/commands";
import { Icon } from "../../widgets/Icon";
import { t } from "../../words";
import { useMap } from "../mapState";
import { isLarger, movedBy, type Size, scaleOf, type View, viewAround } from "./overview";
import { laidOut, paint } from "./paint";
import { showMiniMap, useMiniMapShown } from "./shown";
import "./minimap.css";

type Props = {
  grid: RefObject<HTMLElement | null>;
  /** Where the steps begin, in pixels of the grid, and behind them where the last ends. */
  edges: number[];
  /** How wide the titles of the lanes are. */
  label: number;
};

/** The whole map in a corner, with a frame around what is seen. A press or a drag moves what is seen, and so do the arrow keys. */
export function MiniMap(props: Props) {
  const isShown = useMiniMapShown();
  return isShown ? <Overview {...props} /> : null;
}

const pane = ({ grid }: Props): HTMLElement | undefined => grid.current?.parentElement ?? undefined;

const sizeOf = (element: HTMLElement): Size => ({ width: element.clientWidth, height: element.clientHeight });
const wholeOf = (element: HTMLElement): Size => ({
  width: element.scrollWidth,
  height: element.scrollHeight,
});

function Overview(props: Props) {
  const { grid, edges, label } = props;
  const { document: map, columns, zoom } = useMap();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [isNeeded, setNeeded] = useState(false);

  /** The frame follows what is seen, without anything being drawn anew. */
  const follow = useCallback(() => {
    const scroller = grid.current?.parentElement;
    if (!scroller || !frame.current) return;
    const scale = scaleOf(wholeOf(scroller));
    const view: View = { ...sizeOf(scroller), left: scroller.scrollLeft, top: scroller.scrollTop };
    frame.current.style.transform = `translate(${view.left * scale}px, ${view.top * scale}px)`;
    frame.current.style.width = `${view.width * scale}px`;
    frame.current.style.height = `${view.height * scale}px`;
  }, [grid]);

  const draw = useCallback(() => {
    const scroller = grid.current?.parentElement;
    if (!grid.current || !scroller) return;
    setNeeded(isLarger(wholeOf(scroller), sizeOf(scroller)));
    if (canvas.current)
      paint(canvas.current, laidOut(grid.current, scroller, edges, label, zoom), map, columns);
    follow();
  }, [grid, edges, label, zoom, map, columns, follow]);

  useEffect(() => {
    const scroller = grid.current?.parentElement;
    if (!grid.current || !scroller) return;
    // However much changes at once, it is drawn once before the next picture.
    let asked = 0;
    const soon = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        draw();
      });
    };
    soon();
    const sizes = new ResizeObserver(soon);
    sizes.observe(grid.current);
    sizes.observe(scroller);
    const theme = new MutationObserver(soon);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      theme.disconnect();
      scroller.removeEventListener("scroll", follow);
    };
  }, [grid, draw, follow]);
  // What was not needed had no canvas to draw on.
  useEffect(() => {
    if (isNeeded) draw();
  }, [isNeeded, draw]);

  const goTo = (event: PointerEvent) => {
    const scroller = pane(props);
    const at = canvas.current?.getBoundingClientRect();
    if (!scroller || !at) return;
    const to = viewAround(
      event.clientX - at.left,
      event.clientY - at.top,
      wholeOf(scroller),
      sizeOf(scroller),
    );
    scroller.scrollTo({ ...to, behavior: "instant" });
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    goTo(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const scroller = pane(props);
    if (!scroller) return;
    if (event.key === "Escape") {
      event.preventDefault();
      grid.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
      return;
    }
    const by = movedBy(event.key, event.shiftKey, sizeOf(scroller));
    if (!by) return;
    event.preventDefault();
    scroller.scrollBy({ ...by, behavior: "instant" });
  };
  useOffer(
    useMemo(
      () =>
        isNeeded
          ? [
              {
                id: "minimap",
                label: t("Move about by the mini-map"),
                group: t("This map"),
                act: () => box.current?.focus(),
              },
            ]
          : [],
      [isNeeded],
    ),
  );
  if (!isNeeded) return null;
  return (
    // It tells nothing that the map does not tell, and is no stop of Tab: the keys of the map lead everywhere.
    <div className="mini-map" aria-hidden="true" data-testid="mini-map">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hidden from all that reads roles */}
      <div
        ref={box}
        className="mini-map-box"
        tabIndex={-1}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && goTo(event)}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} />
        <div ref={frame} className="mini-map-frame" />
      </div>
      <button
        type="button"
        tabIndex={-1}
        className="mini-map-hide"
        title={t("Hide the mini-map; the bar below brings it back")}
        onClick={() => showMiniMap(false)}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
