/** How a grid of some steps is drawn so that it fills a room: how wide a step is, and how large all is. */

export type Fit = { column: number; zoom: number };
export type Room = { width: number; height: number };

/** What stands beside the steps: the labels of the lanes. */
export const LABEL = 130;
const NARROWEST = 112;
const WIDEST = 560;
const LARGEST = 2.2;
/** Below this nobody could read it: the rest is scrolled to. */
const SMALLEST = 0.45;
const ROUNDS = 9;

/** How wide a step is where all is drawn so large. */
export function columnAt(zoom: number, width: number, steps: number): number {
  const fair = Math.floor((width / zoom - LABEL) / Math.max(1, steps));
  return Math.min(WIDEST, Math.max(NARROWEST, fair));
}

/**
 * The largest drawing that fits.
 *
 * @param heightAt how high the grid is with steps so wide, before it is made larger or smaller
 */
export function fitting(room: Room, steps: number, heightAt: (column: number) => number): Fit {
  const fits = (zoom: number): boolean => {
    const column = columnAt(zoom, room.width, steps);
    return (LABEL + column * steps) * zoom <= room.width + 1 && heightAt(column) * zoom <= room.height;
  };
  let [low, high] = [SMALLEST, LARGEST];
  if (fits(high)) low = high;
  for (let round = 0; round < ROUNDS && low < high; round++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return { zoom: low, column: columnAt(low, room.width, steps) };
}
