package footpath.analytics.funnel;

import footpath.analytics.DurationRound;
import footpath.analytics.DurationSearch;
import footpath.analytics.DurationTally;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.StepHits;
import footpath.analytics.StepSubjects;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.Optional;

/// Counts how deep persons go, by the quick walk over plain steps or by the one with options, in one round over the
/// shards, and finds the quantiles of their times in the rounds
/// after.
///
/// Time O(events of the steps) a round; memory O(steps), and with a breakdown O(steps) for each value of the
/// field.
final class FunnelKernel implements Kernel<FunnelPartial, FunnelAnswer> {
    private final ResolvedFunnel funnel;
    private final DurationSearch search;

    FunnelKernel(ResolvedFunnel funnel) {
        this.funnel = funnel;
        this.search = DurationSearch.start(funnel.question.timed() ? 2 * funnel.stepCount : 0, true);
    }

    /// Where the times since the entry stand.
    static int sinceEntry(int step) {
        return 2 * step;
    }

    /// Where the times since the step before stand.
    static int sincePrevious(int step) {
        return 2 * step + 1;
    }

    /// The hits of a shard's subjects that count.
    static StepHits hits(ResolvedFunnel funnel, Shard shard) {
        return hits(funnel, shard, SubjectMask.of(shard, funnel.question.scope().segment()));
    }

    private static StepHits hits(ResolvedFunnel funnel, Shard shard, SubjectMask mask) {
        return StepHits.of(shard, funnel.matchers, mask, funnel.period);
    }

    @Override
    public FunnelPartial start() {
        return new FunnelPartial(funnel.stepCount, funnel.question.options().begin(), search.tally());
    }

    @Override
    public void scan(Shard shard, FunnelPartial partial) {
        if (funnel.isOpen()) {
            OpenScan.count(funnel, shard, partial);
            return;
        }
        SubjectMask mask = SubjectMask.of(shard, funnel.question.scope().segment());
        if (funnel.byLevels) {
            DepthScan.run(funnel, shard, mask, partial);
        } else if (funnel.plain) {
            walk(shard, mask, partial);
        } else {
            OptionScan.count(funnel, shard, partial);
        }
    }

    private void walk(Shard shard, SubjectMask scope, FunnelPartial partial) {
        long[] deepest = new long[funnel.stepCount + 1];
        SubjectMask mask = scope;
        EntryGroups groups = EntryGroups.of(funnel, shard);
        if (groups == null && funnel.stepCount > 1) {
            // Most subjects have events for the first step alone; they need not be walked to be counted.
            SubjectMask entrants = StepSubjects.of(shard, funnel.matchers.getFirst(), mask, funnel.period);
            mask = StepSubjects.of(shard, funnel.matchers.get(1), entrants, funnel.period);
            deepest[1] = (long) entrants.size() - mask.size();
        }
        var walk = new FunnelWalk(funnel);
        StepHits hits = hits(funnel, shard, mask);
        while (hits.next()) {
            walk.walk(hits);
            deepest[walk.depth]++;
            if (funnel.question.timed()) {
                time(walk, partial.durations);
            }
            if (groups != null) {
                groups.count(hits.subject(), walk.bestEntry, walk.depth);
            }
        }
        EntryGroups.addReached(partial.reached, deepest);
        if (groups != null) {
            groups.name(partial);
        }
    }

    private static void time(FunnelWalk walk, DurationTally durations) {
        for (int step = 1; step < walk.depth; step++) {
            durations.add(sinceEntry(step), walk.bestTimes[step] - walk.bestTimes[0]);
            durations.add(sincePrevious(step), walk.bestTimes[step] - walk.bestTimes[step - 1]);
        }
    }

    private static void time(ResolvedFunnel funnel, Shard shard, DurationTally durations) {
        if (funnel.isOpen()) {
            OpenScan.time(funnel, shard, durations);
            return;
        }
        if (!funnel.plain) {
            OptionScan.time(funnel, shard, durations);
            return;
        }
        var walk = new FunnelWalk(funnel);
        StepHits hits = hits(funnel, shard);
        while (hits.next()) {
            walk.walk(hits);
            time(walk, durations);
        }
    }

    @Override
    public Outcome<FunnelAnswer> finish(FunnelPartial partial, Stopwatch stopwatch) {
        if (!funnel.question.timed()) {
            return new Outcome.Answered<>(
                    FunnelAnswers.answer(funnel, partial, measure -> Optional.empty(), stopwatch));
        }
        return DurationRound.orAnswer(
                search.next(partial.durations),
                stopwatch,
                (shard, durations) -> time(funnel, shard, durations),
                (found, clock) -> FunnelAnswers.answer(funnel, partial, found::durations, clock));
    }

    @Override
    public FunnelPartial read(PartialReader in) {
        FunnelPartial partial = start();
        partial.read(in);
        return partial;
    }
}
