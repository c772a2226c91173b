package footpath.analytics.funnel;

import footpath.events.Micros;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the deepest chains of steps in order that one subject's events make, whatever the options of order.
///
/// Time O(events of the steps) if they seldom share an instant and few steps are optional; in a crowded instant
/// O(steps squared) matchings. Confined to one thread.
final class ChainWalk {
    /*
     * One pass over the instants. For every step and instant the best chain that ends there is kept (see StepChain):
     * 1. Whether and how a chain can go on depends on its last step, the time of that, and its entry; a later entry leaves
     *    the most room. So of the chains with the same end the one that entered last is enough.
     * 2. At one instant a chain takes a run of steps, given to different events. Steps that can be given to different events
     *    are the independent sets of a matroid, so optional steps of a run are added one by one, the lowest first, and the
     *    run has as many as can be.
     * 3. An event that must not follow a step breaks the chains that ended with that step before, not at the same instant.
     */
    private static final long NEVER = Long.MIN_VALUE;

    private final int stepCount;
    private final boolean everyStepOfAnEvent;
    private final long optional;
    private final long gapless;
    private final List<List<ChainLink>> linksTo = new ArrayList<>();
    private final List<List<ChainLink>> linksFrom = new ArrayList<>();
    private final long[] broken;
    private final @Nullable StepChain[] before;
    private final StepMatching matching = new StepMatching();
    private final List<StepChain> arisen = new ArrayList<>();
    private final List<StepChain> deepest = new ArrayList<>();

    ChainWalk(ResolvedFunnel funnel) {
        this.stepCount = funnel.stepCount;
        this.everyStepOfAnEvent = funnel.question.options().rules().eventUse() == FunnelRules.EventUse.ALL_STEPS;
        this.broken = new long[stepCount];
        this.before = new StepChain[stepCount];
        long mayBeSkipped = 0;
        long withoutPause = 0;
        for (int step = 0; step < stepCount; step++) {
            FunnelStep asked = funnel.question.steps().get(step);
            linksTo.add(new ArrayList<>());
            linksFrom.add(new ArrayList<>());
            mayBeSkipped |= asked.optional() ? 1L << step : 0;
            withoutPause |= asked.gap().atLeast().isZero() ? 1L << step : 0;
            link(step, asked.gap(), mayBeSkipped);
        }
        this.optional = mayBeSkipped;
        this.gapless = withoutPause;
    }

    /// Links a step to those that can be the one before.
    private void link(int to, StepGap gap, long mayBeSkipped) {
        long min = Micros.of(gap.atLeast());
        long max = gap.atMost().map(Micros::of).orElse(Long.MAX_VALUE);
        for (int from = to - 1; from >= 0; from--) {
            var link = new ChainLink(from, min, max);
            linksTo.get(to).add(link);
            linksFrom.get(from).add(link);
            if ((mayBeSkipped >>> from & 1) == 0) {
                return;
            }
        }
    }

    /// Walks from an event on.
    ///
    /// @param entryFrom the earliest time of an entry
    /// @param entryTo   the latest time of an entry: that of the event, or the end of time
    /// @param steps     how many steps are walked; the walk stops at the first chain that reaches the last of them
    /// @return the chains that reach the deepest step, by the time of their end; overwritten by the next walk
    List<StepChain> walk(SubjectEvents events, int from, long entryFrom, long entryTo, int steps) {
        deepest.clear();
        Arrays.fill(broken, NEVER);
        linksTo.forEach(links -> links.forEach(ChainLink::clear));
        long walked = -1L >>> (Long.SIZE - steps);
        long lastTime = entryTo == Long.MAX_VALUE ? Long.MAX_VALUE : events.windowEnds[from];
        for (int at = from; at < events.size && !reaches(steps - 1); ) {
            int end = events.endOfInstant(at);
            long now = events.times[at];
            // No chain outlives the window of the only entry.
            if (now > lastTime) {
                break;
            }
            long fillable = events.union(at, end) & walked;
            if (fillable != 0) {
                boolean mayEnter = now >= entryFrom && now <= entryTo;
                instant(events, at, end, fillable, mayEnter);
            }
            breakChains(events, at, end);
            at = end;
        }
        return deepest;
    }

    private boolean reaches(int step) {
        return !deepest.isEmpty() && deepest.getFirst().step() == step;
    }

    private void instant(SubjectEvents events, int from, int to, long fillable, boolean mayEnter) {
        long now = events.times[from];
        long open = 0;
        for (long left = fillable; left != 0; left &= left - 1) {
            int step = Long.numberOfTrailingZeros(left);
            before[step] = step == 0 ? null : bestBefore(step, now);
            open |= (step == 0 ? mayEnter : before[step] != null) ? 1L << step : 0;
        }
        if (open == 0) {
            return;
        }
        arisen.clear();
        for (long left = fillable; left != 0; left &= left - 1) {
            int last = Long.numberOfTrailingZeros(left);
            StepChain chain = bestEnding(last, events, from, to, fillable, open);
            if (chain != null) {
                arisen.add(chain);
            }
        }
        arisen.forEach(this::keep);
    }

    private void keep(StepChain chain) {
        int step = chain.step();
        linksFrom.get(step).forEach(link -> link.add(chain));
        if (!deepest.isEmpty() && deepest.getFirst().step() < step) {
            deepest.clear();
        }
        if (deepest.isEmpty() || deepest.getFirst().step() == step) {
            deepest.add(chain);
        }
    }

    private @Nullable StepChain bestBefore(int step, long now) {
        StepChain best = null;
        for (ChainLink link : linksTo.get(step)) {
            StepChain chain = link.best(now, broken[link.from]);
            if (chain != null && (best == null || chain.isBetterThan(best))) {
                best = chain;
            }
        }
        return best;
    }

    /// The best chain that ends with a step now.
    private @Nullable StepChain bestEnding(int last, SubjectEvents events, int from, int to, long fillable, long open) {
        StepChain best = null;
        for (int first = last; first >= 0; first--) {
            long bit = 1L << first;
            if ((open & bit) != 0) {
                long run = run(first, last, events, from, to, fillable);
                StepChain chain = run == 0
                        ? null
                        : new StepChain(before[first], events.times[from], run, events.windowEnds[from]);
                if (chain != null && (best == null || chain.isBetterThan(best))) {
                    best = chain;
                }
            }
            boolean mustStay = first == last || (optional & bit) == 0;
            if (mustStay && (gapless & fillable & bit) == 0) {
                // No run can reach further back: this step stands in it, and needs a pause before it or has no event.
                return best;
            }
        }
        return best;
    }

    /// The steps from `first` to `last` that are taken at one instant; 0 if they cannot be.
    private long run(int first, int last, SubjectEvents events, int from, int to, long fillable) {
        long ends = (1L << first) | (1L << last);
        long inside = ((1L << last) - (1L << first)) & ~ends;
        long needed = ends | (inside & ~optional);
        long welcome = inside & optional & gapless & fillable;
        if ((needed & ~fillable) != 0) {
            return 0;
        }
        if (everyStepOfAnEvent || (to - from == 1 && first == last)) {
            return needed | welcome;
        }
        if (Long.bitCount(needed) > to - from || !matching.fills(events, from, to, needed)) {
            return 0;
        }
        long run = needed;
        for (long left = welcome; left != 0; left &= left - 1) {
            long more = run | Long.lowestOneBit(left);
            run = matching.fills(events, from, to, more) ? more : run;
        }
        return run;
    }

    private void breakChains(SubjectEvents events, int from, int to) {
        for (int i = from; i < to; i++) {
            for (long left = events.breaks[i]; left != 0; left &= left - 1) {
                int step = Long.numberOfTrailingZeros(left);
                if (step >= stepCount) {
                    break;
                }
                broken[step] = events.times[i];
            }
        }
    }
}
