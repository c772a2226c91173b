package footpath.analytics.funnel;

import footpath.analytics.EventTest;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.Postings;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The events of one step in one shard, and what they must fulfil to fill it. Confined to one thread.
final class DepthStep {
    final Postings postings;

    /// Whether every event of the name fills the step.
    final boolean takesAll;

    /// The first posting that no portion has seen.
    int next;

    private final EventTest test;
    private final TimeCut period;

    /// What must not come between the step before and this one.
    private final DepthBarrier[] barriers;

    private DepthStep(Postings postings, EventTest test, TimeCut period, List<DepthBarrier> barriers) {
        this.postings = postings;
        this.test = test;
        this.period = period;
        this.barriers = barriers.toArray(DepthBarrier[]::new);
        this.takesAll = period.everything() && test.isAlways() && barriers.isEmpty();
    }

    /// The steps up to the first of which the shard has no event.
    static List<DepthStep> of(ResolvedFunnel funnel, Shard shard, DepthKeys keys) {
        List<DepthStep> steps = new ArrayList<>();
        for (FunnelStep asked : funnel.question.steps()) {
            EventMatcher matcher = asked.matchers().getFirst();
            Optional<Postings> postings = postings(matcher, shard);
            if (postings.isEmpty()) {
                return steps;
            }
            EventTest test = EventTest.ofEvents(matcher.where(), shard);
            steps.add(new DepthStep(postings.get(), test, funnel.period, barriers(funnel, shard, keys, steps.size())));
        }
        return steps;
    }

    private static List<DepthBarrier> barriers(ResolvedFunnel funnel, Shard shard, DepthKeys keys, int step) {
        List<DepthBarrier> barriers = new ArrayList<>();
        for (FunnelExclusion exclusion : funnel.question.options().exclusions()) {
            if (exclusion.after() <= step && step < exclusion.before()) {
                EventMatcher matcher = exclusion.matcher();
                postings(matcher, shard)
                        .map(postings -> new DepthBarrier(
                                keys, postings, EventTest.ofEvents(matcher.where(), shard), funnel.period))
                        .ifPresent(barriers::add);
            }
        }
        return barriers;
    }

    private static Optional<Postings> postings(EventMatcher matcher, Shard shard) {
        int name = shard.nameDictionary().indexOf(matcher.names().getFirst());
        return name < 0 ? Optional.empty() : Optional.of(shard.postings(name));
    }

    /// Whether an event may be an entry.
    boolean takes(int posting) {
        return takesAll || (period.has(postings.timeAt(posting)) && test.test(postings.eventAt(posting)));
    }

    /// Whether an event fills the step after one of the step before. To be asked in order of events.
    boolean takes(int posting, long keyBefore, long key) {
        if (!takes(posting)) {
            return false;
        }
        for (DepthBarrier barrier : barriers) {
            if (!barrier.isOpen(keyBefore, key)) {
                return false;
            }
        }
        return true;
    }
}
