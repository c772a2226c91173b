import { t } from "../../words";
import { type FeltStep, signedFeeling } from "../feelings";

/**
 * What people felt over a folded stage: the mean of its steps, each as much as another, as the believed mean is. It has no interval, since
 * the same people answer at several steps; the lowest step has one, and is named, so that folding hides nothing that matters.
 */
export type FoldedFelt = { mean: number; steps: number; lowest: { title: string; felt: FeltStep } };

type Titled = { title: string; felt: FeltStep | undefined };
type Seen = { title: string; felt: FeltStep & { mean: number } };

const isSeen = (step: Titled): step is Seen => step.felt?.mean != null;

/** Nothing where nobody said how they felt, or so few that it is hidden. */
export function foldedFelt(steps: Titled[]): FoldedFelt | undefined {
  const seen = steps.filter(isSeen);
  const [first] = seen;
  if (!first) return undefined;
  return {
    mean: seen.reduce((sum, { felt }) => sum + felt.mean, 0) / seen.length,
    steps: seen.length,
    lowest: seen.reduce((least, each) => (each.felt.mean < least.felt.mean ? each : least), first),
  };
}

/** `observed mean −0.3 of 2 steps, lowest −1.5 at I pay, n 40`. */
export function foldedInWords({ mean, steps, lowest }: FoldedFelt): string {
  const { title, felt } = lowest;
  return t(
    "observed mean {mean} of {steps, plural, one {# step} other {# steps}}, lowest {least} at {title}, n {n}",
    { mean: signedFeeling(mean), steps, least: signedFeeling(felt.mean ?? 0), title, n: felt.n ?? 0 },
  );
}
