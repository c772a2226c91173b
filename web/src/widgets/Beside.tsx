import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { createPortal } from "react-dom";
import "./beside.css";

const GAP = 6;

/**
 * Something small that floats below what it belongs to, or above it where there is no room; it stays in the same landmark of the page, takes
 * no focus, and hides nothing of the page from anybody.
 */
export function Beside(props: {
  anchor: RefObject<HTMLElement | null>;
  className: string;
  children: ReactNode;
}) {
  const { anchor, className, children } = props;
  const [landmark, setLandmark] = useState<Element>();
  const [style, setStyle] = useState<CSSProperties>({ opacity: 0 });
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => setLandmark(anchor.current?.closest("main, aside") ?? document.body), [anchor]);
  useEffect(() => {
    // It is measured once it is in its landmark.
    if (!landmark) return;
    const place = () => {
      const floating = box.current;
      const by = anchor.current?.getBoundingClientRect();
      if (floating && by) setStyle(placed(by, floating.offsetWidth, floating.offsetHeight));
    };
    place();
    const watch = new ResizeObserver(place);
    if (box.current) watch.observe(box.current);
    // Whatever scrolls moves what it belongs to.
    window.addEventListener("scroll", place, true);
    window.addEventListener("resize", place);
    return () => {
      watch.disconnect();
      window.removeEventListener("scroll", place, true);
      window.removeEventListener("resize", place);
    };
  }, [anchor, landmark]);
  return (
    landmark &&
    createPortal(
      // biome-ignore lint/a11y/noStaticElementInteractions: a press here means nothing to what it belongs to
      <div
        ref={box}
        className={`popover beside ${className}`}
        style={style}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        {children}
      </div>,
      landmark,
    )
  );
}

function placed(by: DOMRect, width: number, height: number): CSSProperties {
  const below = by.bottom + GAP;
  const isAbove = below + height > window.innerHeight && by.top - GAP - height > 0;
  return {
    left: Math.max(GAP, Math.min(by.left, window.innerWidth - width - GAP)),
    top: isAbove ? by.top - GAP - height : below,
    minWidth: by.width,
  };
}
