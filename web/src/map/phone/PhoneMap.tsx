import { useEffect, useRef, useState } from "react";
import { useMap } from "../mapState";
import { StagePage } from "./StagePage";
import { Strip } from "./Strip";
import "./phone.css";

/** The map on a phone: the whole path stays on top; below it one stage at a time, the next one peeks in. */
export function PhoneMap() {
  const { document } = useMap();
  const pages = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);

  useEffect(() => {
    const scroller = pages.current;
    if (!scroller) return;
    const onScroll = () => setShown(nearestPage(scroller));
    scroller.addEventListener("scroll", onScroll, { passive: true });
    return () => scroller.removeEventListener("scroll", onScroll);
  }, []);

  const show = (index: number) => {
    const page = pages.current?.children[index];
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    page?.scrollIntoView({ behavior: still ? "instant" : "smooth", inline: "start", block: "nearest" });
  };

  return (
    <div className="phone-map">
      <Strip shown={shown} show={show} />
      <div className="phone-pages" ref={pages} tabIndex={-1}>
        {document.stages.map((stage, i) => (
          <StagePage key={stage.key} stage={stage} index={i} />
        ))}
      </div>
    </div>
  );
}

function nearestPage(scroller: HTMLElement): number {
  const at = scroller.scrollLeft + scroller.clientWidth / 3;
  const pages = [...scroller.children] as HTMLElement[];
  const next = pages.findIndex((page) => page.offsetLeft - scroller.offsetLeft > at);
  return next === -1 ? pages.length - 1 : Math.max(0, next - 1);
}
