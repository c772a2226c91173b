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

    /// The steps that only a first event fills: of the period, and of all the data.
    private final long firstInPeriod;

    private final long firstEver;

    /// The kinds of event that can begin an attempt.
    private final long entries;

    FunnelSight(FunnelQuestion question) {
        this.options = question.options();
        this.stepCount = question.steps().size();
        this.stepOfBit = new int[Long.SIZE];
        this.firstInPeriod = stepsFilledBy(StepOccurrence.FIRST_IN_PERIOD, question);
        this.firstEver = stepsFilledBy(StepOccurrence.FIRST_EVER, question);
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

    private static long stepsFilledBy(StepOccurrence occurrence, FunnelQuestion question) {
        long steps = 0;
        for (int step = 0; step < question.steps().size(); step++) {
            steps |= question.steps().get(step).occurrence() == occurrence ? 1L << step : 0;
        }
        return steps;
    }

    /// Whether events that no step and no exclusion speaks of matter.
    static boolean seesEveryEvent(FunnelOptions options) {
        return options.order() == FunnelOrder.STRICT
                && options.rules().strictness() != FunnelRules.Strictness.OTHER_STEP;
    }

    private boolean startsAnywhere() {
        return options.order() == FunnelOrder.ANY && options.rules().anyEntry() == FunnelRules.AnyOrderEntry.ANY_STEP;
    }

    /// The steps whose events can begin an attempt, a bit each.
    long entrySteps() {
        return startsAnywhere() ? -1L >>> (Long.SIZE - stepCount) : 1;
    }

    /// The hits of the subjects of a shard that can begin an attempt.
    StepHits hits(Shard shard, SubjectMask mask, TimeCut asked) {
        TimeCut period = seen(asked);
        return entries == 1
                ? StepHits.of(shard, matchers, mask, period)
                : StepHits.ofAny(shard, matchers, entries, mask, period);
    }

    /// The hits of one subject.
    StepHits hitsOf(Shard shard, int subject, TimeCut period) {
        return StepHits.ofSubject(shard, matchers, entries, seen(period), subject);
    }

    /// The period that must be seen: what came first ever may lie outside of the period asked for.
    private TimeCut seen(TimeCut asked) {
        return firstEver == 0 ? asked : new TimeCut(Long.MIN_VALUE, Long.MAX_VALUE, true);
    }

    /// Reads the hits of the current subject that lie in the period.
    void read(StepHits hits, TimeCut period, SubjectEvents into) {
        into.clear();
        long known = 0;
        int before = 0;
        for (int i = 0; i < hits.size(); i++) {
            long kinds = hits.steps()[i];
            long filled = filled(kinds);
            long time = hits.times()[i];
            if (period.has(time)) {
                into.add(placed(time, into), hits.events()[i]);
                understand(kinds, filled & ~known, into);
                known |= filled & (firstInPeriod | firstEver);
            } else {
                before += into.size == 0 ? 1 : 0;
                known |= filled & firstEver;
            }
        }
        if (options.rules().ties() == FunnelRules.Ties.SAME_SECOND) {
            keepOneOfEach(hits, before, into);
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

    /// The steps that events of some kinds match.
    private long filled(long kinds) {
        long filled = 0;
        for (long open = kinds; open != 0; open &= open - 1) {
            int step = stepOfBit[Long.numberOfTrailingZeros(open)];
            filled |= step >= 0 && step < stepCount ? 1L << step : 0;
        }
        return filled;
    }

    private void understand(long kinds, long filled, SubjectEvents into) {
        int at = into.size - 1;
        long excludes = 0;
        for (long open = spans.length == 0 ? 0 : kinds; open != 0; open &= open - 1) {
            int step = stepOfBit[Long.numberOfTrailingZeros(open)];
            excludes |= step >= stepCount ? spans[step - stepCount] : 0;
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
    ///
    /// @param before how many hits lie before the first event
    private static void keepOneOfEach(StepHits hits, int before, SubjectEvents into) {
        for (int from = 0; from < into.size; ) {
            int end = into.endOfInstant(from);
            Set<Long> kinds = new HashSet<>();
            for (int i = from; i < end; i++) {
                into.steps[i] = kinds.add(hits.steps()[before + i]) ? into.steps[i] : 0;
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
