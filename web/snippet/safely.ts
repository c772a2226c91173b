/** A page must never suffer from being measured: whatever goes wrong is told on its console, once a problem. */
export function safely<A extends unknown[]>(act: (...args: A) => void): (...args: A) => void {
  return (...args) => {
    try {
      act(...args);
    } catch (problem) {
      tell(problem instanceof Error ? problem.message : String(problem));
    }
  };
}

const told = new Set<string>();

/** Which input, what was wrong with it, what would be right. */
export function tell(problem: string): void {
  if (!told.has(problem) && told.size < 50) {
    told.add(problem);
    console.warn(`footpath: ${problem}`);
  }
}

/** Listens to an event of the page, before the page itself hears it. */
export function on(target: EventTarget, types: string, listener: (event: Event) => void): void {
  for (const type of types.split(" ")) {
    target.addEventListener(type, safely(listener), { capture: true, passive: true });
  }
}
