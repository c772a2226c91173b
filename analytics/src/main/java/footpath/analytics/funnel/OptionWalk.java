package footpath.analytics.funnel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks one subject's events under the options of a funnel. Confined to one thread.
final class OptionWalk {
    private final int stepCount;
    private final FunnelOptions options;
    private final ChainWalk chains;
    private final AnyOrderWalk anyOrder;

    OptionWalk(ResolvedFunnel funnel) {
        this.stepCount = funnel.stepCount;
        this.options = funnel.question.options();
        this.chains = new ChainWalk(funnel);
        this.anyOrder = new AnyOrderWalk(funnel);
    }

    /// The best attempt; null if there is none that counts.
    @Nullable
    Attempt best(SubjectEvents events) {
        if (options.order() == FunnelOrder.ANY) {
            return anyOrder.walk(events);
        }
        StepChain chain = switch (options.rules().entry()) {
            case LATEST -> first(chains.walk(events, 0, Long.MIN_VALUE, Long.MAX_VALUE, stepCount), events);
            case FIRST -> {
                int entry = entryFrom(events, 0);
                yield entry < 0 ? null : first(from(events, entry), events);
            }
            case EARLIEST_OF_DEEPEST -> earliestOfDeepest(events);
        };
        return chain == null ? null : Attempt.of(chain, events);
    }

    /// Whether `one` is the attempt to count of a person who made both.
    boolean isBetter(Attempt one, Attempt other) {
        return one.isBetterThan(other, options.rules().entry() != FunnelRules.Entry.LATEST);
    }

    private List<StepChain> from(SubjectEvents events, int entry) {
        int start = entry;
        while (start > 0 && events.times[start - 1] == events.times[entry]) {
            start--;
        }
        return chains.walk(events, start, events.times[entry], events.times[entry], stepCount);
    }

    /// The first event from a place on that can be the entry; -1 if there is none.
    private static int entryFrom(SubjectEvents events, int place) {
        for (int i = place; i < events.size; i++) {
            if ((events.steps[i] & 1) != 0) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable StepChain earliestOfDeepest(SubjectEvents events) {
        StepChain best = null;
        int depth = -1;
        int entry = entryFrom(events, 0);
        while (entry >= 0 && (best == null || depth < stepCount - 1)) {
            List<StepChain> deepest = from(events, entry);
            int reached = deepest.getFirst().step();
            if (reached > depth || (reached == depth && best == null)) {
                depth = reached;
                best = first(deepest, events);
            }
            entry = entryFrom(events, events.endOfInstant(entry));
        }
        return best;
    }

    /// The first chain to end, of those that no exclusion spoils if that drops persons.
    private @Nullable StepChain first(List<StepChain> deepest, SubjectEvents events) {
        for (StepChain chain : deepest) {
            if (!options.dropsPersons() || !isSpoilt(chain, events)) {
                return chain;
            }
        }
        return null;
    }

    private boolean isSpoilt(StepChain chain, SubjectEvents events) {
        int i = events.firstAfter(chain.time);
        for (; i < events.size && events.times[i] <= chain.windowEnd; i++) {
            if ((events.excludes[i] >>> chain.step() & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Adds how often each step was reached by attempts that do not overlap.
    void addConversions(SubjectEvents events, long[] reached) {
        if (options.rules().entry() == FunnelRules.Entry.FIRST) {
            addOneAfterTheOther(events, reached);
            return;
        }
        for (int step = 0; step < stepCount; step++) {
            int from = 0;
            while (from < events.size) {
                List<StepChain> deepest = chains.walk(events, from, Long.MIN_VALUE, Long.MAX_VALUE, step + 1);
                if (deepest.isEmpty() || deepest.getFirst().step() < step) {
                    break;
                }
                reached[step]++;
                from = events.firstAfter(deepest.getFirst().time);
            }
        }
    }

    private void addOneAfterTheOther(SubjectEvents events, long[] reached) {
        int entry = entryFrom(events, 0);
        while (entry >= 0) {
            StepChain chain = from(events, entry).getFirst();
            for (long left = chain.filled; left != 0; left &= left - 1) {
                reached[Long.numberOfTrailingZeros(left)]++;
            }
            entry = entryFrom(events, afterAttempt(chain, events));
        }
    }

    /// The first event at which the person may enter again.
    private int afterAttempt(StepChain chain, SubjectEvents events) {
        int next = events.firstAfter(chain.time);
        if (chain.step() == stepCount - 1) {
            return next;
        }
        while (next < events.size
                && events.times[next] <= chain.windowEnd
                && (events.breaks[next] >>> chain.step() & 1) == 0) {
            next++;
        }
        return next < events.size && events.times[next] <= chain.windowEnd
                ? events.firstAfter(events.times[next])
                : next;
    }
}
