/** A wide map on paper: its steps in bands, one below the other, each as wide as the paper. */

/** What bands are made of: a step that ends its stage, or not. */
type Ending = { endsStage: boolean };

/**
 * Where each band begins and ends, the end excluded. Bands are about as long as each other, none longer than `most`, and end with a stage
 * where one ends near by.
 */
export function bandsOf(columns: readonly Ending[], most: number): [number, number][] {
  const bands: [number, number][] = [];
  let from = 0;
  while (from < columns.length) {
    const left = columns.length - from;
    const fair = Math.ceil(left / Math.ceil(left / most));
    const to = left <= most ? columns.length : from + endNear(columns.slice(from, from + most), fair);
    bands.push([from, to]);
    from = to;
  }
  return bands;
}

/** The end of a stage that is closest to what is fair, if it is not far from it. */
function endNear(columns: readonly Ending[], fair: number): number {
  const ends = columns.flatMap((column, at) => (column.endsStage ? [at + 1] : []));
  const near = ends.filter((end) => end >= fair / 2);
  return near.sort((a, b) => Math.abs(a - fair) - Math.abs(b - fair))[0] ?? fair;
}

/** A text as a string of CSS. */
export const cssString = (text: string): string =>
  `"${text.replace(/["\\<]|\s+/g, (part) => (/\s/.test(part) ? " " : `\\${part.charCodeAt(0).toString(16)} `))}"`;
