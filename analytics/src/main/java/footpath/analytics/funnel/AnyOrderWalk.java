package footpath.analytics.funnel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds how many of the steps one subject takes in whatever order within the window.
///
/// Time O(entries × events within the window) matchings of one event. Confined to one thread.
final class AnyOrderWalk {
    /*
     * From each entry, events are given to steps one by one as time goes. Sets of events that can be given to different
     * steps are the independent sets of a matroid, so an event that cannot be given one when it comes never can, and the
     * number of steps held is the greatest possible at every moment.
     */
    private static final long FIRST_STEP = 1;

    private final int stepCount;
    private final FunnelRules rules;
    private final long entries;
    private final StepMatching matching = new StepMatching();
    private final long[] times;

    AnyOrderWalk(ResolvedFunnel funnel) {
        this.stepCount = funnel.stepCount;
        this.rules = funnel.question.options().rules();
        this.entries = startsWithFirst() ? FIRST_STEP : -1L >>> (Long.SIZE - stepCount);
        this.times = new long[stepCount];
    }

    private boolean startsWithFirst() {
        return rules.anyEntry() == FunnelRules.AnyOrderEntry.FIRST_STEP;
    }

    /// The best attempt; null if nothing can begin one.
    @Nullable
    Attempt walk(SubjectEvents events) {
        Attempt best = null;
        boolean early = rules.entry() != FunnelRules.Entry.LATEST;
        for (int at = 0; at < events.size; at = events.endOfInstant(at)) {
            if ((events.union(at, events.endOfInstant(at)) & entries) == 0) {
                continue;
            }
            if (best != null && isSettled(best, events.times[at])) {
                break;
            }
            Attempt attempt = startsWithFirst() ? fromFirstStep(events, at) : from(events, at, -1, -1L);
            if (best == null || attempt.isBetterThan(best, early)) {
                best = attempt;
            }
        }
        return best;
    }

    /// Whether no later entry can be better.
    private boolean isSettled(Attempt best, long entryTime) {
        return rules.entry() == FunnelRules.Entry.FIRST || (best.depth == stepCount && entryTime > best.endTime());
    }

    /// Any of the events at the entry's instant may be the one that fills the first step.
    private Attempt fromFirstStep(SubjectEvents events, int at) {
        Attempt best = null;
        for (int entry = at; entry < events.endOfInstant(at); entry++) {
            if ((events.steps[entry] & FIRST_STEP) != 0) {
                Attempt attempt = from(events, at, entry, ~FIRST_STEP);
                if (best == null || attempt.isBetterThan(best, false)) {
                    best = attempt;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("an instant without a first step is no entry");
        }
        return best;
    }

    /// @param entry  the event that fills the first step; -1 if that is open
    /// @param others the steps that other events fill
    private Attempt from(SubjectEvents events, int at, int entry, long others) {
        long entryTime = events.times[at];
        long lastTime = lastTime(events, at);
        int taken = entry < 0 ? 0 : 1;
        times[0] = entryTime;
        matching.clear();
        long held = 0;
        boolean everyStep = rules.eventUse() == FunnelRules.EventUse.ALL_STEPS;
        for (int i = at; i < events.size && events.times[i] <= lastTime && taken < stepCount; i++) {
            long steps = events.steps[i] & others;
            int more = 0;
            if (everyStep) {
                more = Long.bitCount(steps & ~held);
                held |= steps;
            } else if (i != entry && steps != 0) {
                more = matching.add(steps) ? 1 : 0;
            }
            Arrays.fill(times, taken, taken + more, events.times[i]);
            taken += more;
        }
        return Attempt.inAnyOrder(Arrays.copyOf(times, taken), events.windowEnds[at], entries, events);
    }

    /// The end of the window, or the first exclusion after the entry if that is earlier.
    private long lastTime(SubjectEvents events, int at) {
        long windowEnd = events.windowEnds[at];
        for (int i = events.endOfInstant(at); i < events.size && events.times[i] <= windowEnd; i++) {
            if (events.excludes[i] != 0) {
                return events.times[i];
            }
        }
        return windowEnd;
    }
}
