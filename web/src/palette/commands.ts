import { useEffect, useSyncExternalStore } from "react";

/** Something that can be done or gone to from anywhere on the page. */
export type PaletteCommand = {
  id: string;
  /** What it does, as a person would look for it. */
  label: string;
  /** Under which words it stands. */
  group: string;
  /** The keys that do the same. */
  keys?: string;
  act: () => void;
};

/** Commands, or what makes them: many are made only when somebody looks. */
export type Offer = PaletteCommand[] | (() => PaletteCommand[]);

const offered = new Map<symbol, Offer>();
const listeners = new Set<() => void>();
let all: PaletteCommand[] | undefined;

function changed() {
  all = undefined;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

/** Offers commands in the palette for as long as who offers them is on the page. */
export function useOffer(commands: Offer): void {
  useEffect(() => {
    const owner = Symbol();
    offered.set(owner, commands);
    changed();
    return () => {
      offered.delete(owner);
      changed();
    };
  }, [commands]);
}

/** All that is offered, in the order it came. */
export const useOffered = (): PaletteCommand[] => useSyncExternalStore(subscribe, made);

function made(): PaletteCommand[] {
  all ??= [...offered.values()].flatMap((offer) => (typeof offer === "function" ? offer() : offer));
  return all;
}
