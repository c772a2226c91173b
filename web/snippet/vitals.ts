import type { Recorder } from "./recorder";

interface Shift {
  startTime: number;
  value: number;
}

const WINDOW_GAP_MILLIS = 1_000;
const WINDOW_LONGEST_MILLIS = 5_000;
/** One of so many interactions may be worse than INP. */
const INTERACTIONS_PER_OUTLIER = 50;
const LONGEST_KEPT = 10;

/** Cumulative layout shift: the worst sum of a window of shifts, by the definition at web.dev/articles/cls. */
export class LayoutShifts {
  worst = 0;
  #sum = 0;
  #first = 0;
  #last = Number.NEGATIVE_INFINITY;

  add({ startTime, value }: Shift): void {
    if (startTime - this.#last >= WINDOW_GAP_MILLIS || startTime - this.#first >= WINDOW_LONGEST_MILLIS) {
      this.#sum = 0;
      this.#first = startTime;
    }
    this.#last = startTime;
    this.#sum += value;
    this.worst = Math.max(this.worst, this.#sum);
  }
}

/** Interaction to next paint: the longest but one of every fifty, by the definition at web.dev/articles/inp. */
export class Interactions {
  readonly #millisById = new Map<number, number>();
  #first = Number.POSITIVE_INFINITY;
  #last = 0;

  add(id: number, millis: number): void {
    this.#first = Math.min(this.#first, id);
    this.#last = Math.max(this.#last, id);
    this.#millisById.set(id, Math.max(millis, this.#millisById.get(id) ?? 0));
    if (this.#millisById.size > LONGEST_KEPT) {
      const shortest = this.#longest().at(-1);
      this.#millisById.delete(shortest?.[0] ?? id);
    }
  }

  get inp(): number | undefined {
    // Browsers number interactions by sevens; only slow ones are told, and counting them all needs the numbers.
    const count = (this.#last - this.#first) / 7 + 1;
    const kept = this.#longest();
    return kept[Math.min(kept.length - 1, Math.floor(count / INTERACTIONS_PER_OUTLIER))]?.[1];
  }

  #longest(): [number, number][] {
    return [...this.#millisById].sort((one, other) => other[1] - one[1]);
  }
}

/** Measures how fast the page is. Gives back what to call when it is left: it tells what was seen, once. */
export function watchVitals(recorder: Recorder): () => void {
  const shifts = new LayoutShifts();
  const interactions = new Interactions();
  // A page loaded in the background paints when it is looked at, however fast it is.
  const isSeen = document.visibilityState === "visible";
  let lcp: number | undefined;
  let fcp: number | undefined;
  let isTold = false;
  const takers = [
    observe("largest-contentful-paint", (entry) => {
      lcp = entry.startTime;
    }),
    observe("paint", (entry) => {
      fcp = entry.name === "first-contentful-paint" ? entry.startTime : fcp;
    }),
    observe("layout-shift", (entry) => {
      const shift = entry as PerformanceEntry & Shift & { hadRecentInput: boolean };
      if (!shift.hadRecentInput) {
        shifts.add(shift);
      }
    }),
    observe("event", interacted),
    observe("first-input", interacted),
  ];
  function interacted(entry: PerformanceEntry): void {
    const id = (entry as PerformanceEventTiming & { interactionId?: number }).interactionId;
    if (id) {
      interactions.add(id, entry.duration);
    }
  }
  return () => {
    for (const take of takers) {
      take();
    }
    const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    if (!isTold && isSeen) {
      isTold = true;
      recorder.record("web vitals", {
        lcp_millis: rounded(lcp),
        fcp_millis: rounded(fcp),
        ttfb_millis: rounded(navigation?.responseStart),
        inp_millis: rounded(interactions.inp),
        cls: Math.round(shifts.worst * 10_000) / 10_000,
      });
    }
  };
}

/** Gives back what takes the entries that are still to be told. */
function observe(type: string, take: (entry: PerformanceEntry) => void): () => void {
  try {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type, buffered: true, durationThreshold: 40 } as PerformanceObserverInit);
    return () => observer.takeRecords().forEach(take);
  } catch {
    // A browser that does not know the type tells nothing of it.
    return () => {};
  }
}

function rounded(millis: number | undefined): number | undefined {
  return millis === undefined ? undefined : Math.round(millis);
}
