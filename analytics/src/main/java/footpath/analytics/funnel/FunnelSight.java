package footpath.analytics.funnel;

import footpath.analytics.StepHits;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.Condition;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which events a funnel with options looks for, and what each of them means to it. Safe for use by several
/// threads.
final class FunnelSight {
    /*
     * Every kind of event that is looked for has a bit: first those of the steps, step by step, then the exclusions, and at
     * last "any event" if a strict order has to see all of them.
     */
    private static final EventMatcher ANY_EVENT = new EventMatcher(List.of(), Condition.ALWAYS);
    private static final long SECOND = 1_000_000;

    private final FunnelOptions options;
    private final int stepCount;
    private final List<EventMatcher> matchers = new ArrayList<>();
    private final int[] stepOfBit;

    /// For each exclusion a bit for every step after which it must not come next.
    private final long[] spans;

    /// The kinds of event that can begin an attempt.
    private final long entries;

    FunnelSight(FunnelQuestion question) {
        this.options = question.options();
        this.stepCount = question.steps().size();
        this.stepOfBit = new int[Long.SIZE];
        for (int step = 0; step < stepCount; step++) {
            for (EventMatcher matcher : question.steps().get(step).matchers()) {
                stepOfBit[matchers.size()] = step;
                matchers.add(matcher);
            }
        }
        int entryKinds = startsAnywhere()
                ? matchers.size()
                : question.steps().getFirst().matchers().size();
        this.entries = -1L >>> (Long.SIZE - entryKinds);
        this.spans = new long[options.exclusions().size()];
        Arrays.fill(stepOfBit, matchers.size(), stepOfBit.length, -1);
        for (int i = 0; i < spans.length; i++) {
            FunnelExclusion exclusion = options.exclusions().get(i);
            stepOfBit[matchers.size()] = stepCount + i;
            matchers.add(exclusion.matcher());
            spans[i] = (1L << (exclusion.before() - 1)) - (1L << (exclusion.after() - 1));
        }
        if (seesEveryEvent(options)) {
            matchers.add(ANY_EVENT);
        }
    }

    /// Whether events that no step and no exclusion speaks of matter.
    static boolean seesEveryEvent(FunnelOptions options) {
        return options.order() == FunnelOrder.STRICT
                && options.rules().strictness() != FunnelRules.Strictness.OTHER_STEP;
    }

    private boolean startsAnywhere() {
        return options.order() == FunnelOrder.ANY && options.rules().anyEntry() == FunnelRules.AnyOrderEntry.ANY_STEP;
    }

    /// The hits of the subjects of a shard that can begin an attempt.
    StepHits hits(Shard shard, SubjectMask mask, TimeCut period) {
        return entries == 1
                ? StepHits.of(shard, matchers, mask, period, false)
                : StepHits.ofAny(shard, matchers, entries, mask, period);
    }

    /// The hits of one subject.
    StepHits hitsOf(Shard shard, int subject, TimeCut period) {
        return StepHits.ofSubject(shard, matchers, entries, period, subject);
    }

    /// Reads the hits of the current subject.
    void read(StepHits hits, SubjectEvents into) {
        into.clear();
        for (int i = 0; i < hits.size(); i++) {
            long time = placed(hits.times()[i], into);
            into.add(time, hits.events()[i]);
            understand(hits.steps()[i], into, i);
        }
        if (options.rules().ties() == FunnelRules.Ties.SAME_SECOND) {
            keepOneOfEach(hits, into);
        }
        if (options.order() == FunnelOrder.STRICT
                && options.rules().strictness() == FunnelRules.Strictness.FIRST_OTHER_EVENT_ENDS) {
            into.size = endOfSearch(into);
        }
    }

    private long placed(long time, SubjectEvents before) {
        return switch (options.rules().ties()) {
            case SAME_INSTANT -> time;
            case SAME_SECOND -> Math.floorDiv(time, SECOND) * SECOND;
            case TWO_SECONDS -> {
                long instant = before.size == 0 ? Long.MIN_VALUE : before.times[before.size - 1];
                yield before.size > 0 && time - instant <= 2 * SECOND ? instant : time;
            }
        };
    }

    private void understand(long kinds, SubjectEvents into, int at) {
        long filled = 0;
        long excludes = 0;
        for (long open = kinds; open != 0; open &= open - 1) {
            int step = stepOfBit[Long.numberOfTrailingZeros(open)];
            if (step >= stepCount) {
                excludes |= spans[step - stepCount];
            } else if (step >= 0) {
                filled |= 1L << step;
            }
        }
        into.steps[at] =
                options.rules().eventUse() == FunnelRules.EventUse.FIRST_MATCH ? Long.lowestOneBit(filled) : filled;
        into.excludes[at] = excludes;
        into.breaks[at] = excludes | strictBreaks(into.steps[at]);
    }

    private long strictBreaks(long filled) {
        if (options.order() != FunnelOrder.STRICT) {
            return 0;
        }
        return options.rules().strictness() == FunnelRules.Strictness.OTHER_STEP ? (filled == 0 ? 0 : -1) : ~filled;
    }

    /// Of events of one instant that are alike, all but the first fill nothing.
    private static void keepOneOfEach(StepHits hits, SubjectEvents into) {
        for (int from = 0; from < into.size; ) {
            int end = into.endOfInstant(from);
            Set<Long> kinds = new HashSet<>();
            for (int i = from; i < end; i++) {
                into.steps[i] = kinds.add(hits.steps()[i]) ? into.steps[i] : 0;
            }
            from = end;
        }
    }

    /// The end of the first instant at which, after an entry, an event neither takes the next step nor repeats the
    /// one just taken.
    private int endOfSearch(SubjectEvents events) {
        int taken = 0;
        for (int from = 0; from < events.size; ) {
            int end = events.endOfInstant(from);
            long union = events.union(from, end);
            int before = Math.max(0, taken - 1);
            while (taken < stepCount && (union >>> taken & 1) != 0) {
                taken++;
            }
            if (taken > 0) {
                long expected = (taken == Long.SIZE ? -1L : (1L << taken) - 1) & (-1L << before);
                for (int i = from; i < end; i++) {
                    if ((events.steps[i] & expected) == 0) {
                        return end;
                    }
                }
            }
            from = end;
        }
        return events.size;
    }
}
