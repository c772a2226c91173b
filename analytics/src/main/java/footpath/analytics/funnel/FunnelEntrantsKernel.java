package footpath.analytics.funnel;

import footpath.analytics.Entrants;
import footpath.analytics.EntrantsPartial;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// Finds who entered and who converted by the walk that counts them. Time O(events of the steps), memory
/// O(entrants).
final class FunnelEntrantsKernel implements Kernel<EntrantsPartial, Entrants> {
    private static final long FIRST_STEP = 1;

    private final ResolvedFunnel funnel;

    FunnelEntrantsKernel(ResolvedFunnel funnel) {
        this.funnel = funnel;
    }

    @Override
    public EntrantsPartial start() {
        return new EntrantsPartial();
    }

    @Override
    public void scan(Shard shard, EntrantsPartial partial) {
        if (!funnel.plain) {
            scanWithOptions(shard, partial);
            return;
        }
        var walk = new FunnelWalk(funnel);
        StepHits hits = FunnelKernel.hits(funnel, shard);
        while (hits.next()) {
            walk.walk(hits);
            int entry = first(hits.steps(), FIRST_STEP);
            add(shard, hits.subject(), entry, hits.times(), hits.events(), walk.depth == funnel.stepCount, partial);
        }
    }

    private void scanWithOptions(Shard shard, EntrantsPartial partial) {
        OptionSubjects subjects = OptionSubjects.of(funnel, shard);
        while (subjects.next()) {
            subjects.attempt().ifPresent(attempt -> {
                SubjectEvents seen = subjects.events();
                int entry = first(seen.steps, funnel.sight.entrySteps());
                boolean converted = attempt.depth == funnel.stepCount;
                add(shard, subjects.subject(), entry, seen.times, seen.events, converted, partial);
            });
        }
    }

    /// The first event that can fill one of some steps; there is one, since there is an attempt.
    private static int first(long[] steps, long wanted) {
        int at = 0;
        while ((steps[at] & wanted) == 0) {
            at++;
        }
        return at;
    }

    /// What the rules take for simultaneous with the entry, or what is, did not come before it.
    private static void add(
            Shard shard, int subject, int at, long[] times, int[] events, boolean converted, EntrantsPartial partial) {
        int together = at;
        while (together > 0 && times[together - 1] == times[at]) {
            together--;
        }
        int first = shard.firstEvent(subject);
        int before = events[together];
        long time = shard.times().microsAt(before);
        while (before > first && shard.times().microsAt(before - 1) == time) {
            before--;
        }
        partial.add(shard.number(subject), before - first, events[at] - first, converted);
    }

    @Override
    public Outcome<Entrants> finish(EntrantsPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(partial.entrants(FunnelWords.rule(funnel.question)));
    }

    @Override
    public EntrantsPartial read(PartialReader in) {
        return EntrantsPartial.read(in);
    }
}
