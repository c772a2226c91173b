import type { Recorder } from "./recorder";
import { on } from "./safely";

const DEPTHS = [25, 50, 75, 90, 100];

/** The depths reached at a place of the page and not before. */
export function depthsReached(deepest: number, percent: number): number[] {
  return DEPTHS.filter((depth) => depth > deepest && depth <= percent);
}

/** How far down the page was seen, each depth once. Gives back what to call when another page is shown. */
export function watchScroll(recorder: Recorder): () => void {
  let deepest = 0;
  on(document, "scroll", (event) => {
    if (event.target !== document) {
      return;
    }
    const height = document.documentElement.scrollHeight;
    // Half a pixel is lost at the end of a page that is zoomed.
    const percent = (100 * (scrollY + innerHeight + 1)) / height;
    for (const depth of depthsReached(deepest, percent)) {
      recorder.record("scroll depth", { percent: depth });
      deepest = depth;
    }
  });
  return () => {
    deepest = 0;
  };
}
