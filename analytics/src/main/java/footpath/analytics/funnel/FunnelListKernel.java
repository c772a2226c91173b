package footpath.analytics.funnel;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.PersonsPartial;
import footpath.analytics.StepHits;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectSet;
import footpath.index.Shard;

/// Lists the persons behind one number of a funnel, by the walk that counts it.
final class FunnelListKernel implements Kernel<PersonsPartial, SubjectSet> {
    private final ResolvedFunnel funnel;
    private final FunnelList list;
    private final int shallowest;
    private final int deepest;

    FunnelListKernel(ResolvedFunnel funnel, FunnelList list) {
        this.funnel = funnel;
        this.list = list;
        switch (list) {
            case FunnelList.Reached(int step) -> {
                shallowest = step;
                deepest = funnel.stepCount;
            }
            case FunnelList.EnteredAt _, FunnelList.Entrants _ -> {
                shallowest = 1;
                deepest = funnel.stepCount;
            }
            case FunnelList.DroppedAfter(int step) -> {
                shallowest = step;
                // Whoever reached the last step has gone all the way and dropped nowhere.
                deepest = step == funnel.stepCount ? 0 : step;
            }
        }
    }

    @Override
    public PersonsPartial start() {
        return new PersonsPartial();
    }

    @Override
    public void scan(Shard shard, PersonsPartial partial) {
        if (funnel.isOpen()) {
            scanOpen(shard, partial);
            return;
        }
        if (!funnel.plain) {
            scanWithOptions(shard, partial);
            return;
        }
        var walk = new FunnelWalk(funnel);
        StepHits hits = FunnelKernel.hits(funnel, shard);
        while (hits.next()) {
            walk.walk(hits);
            if (walk.depth >= shallowest && walk.depth <= deepest) {
                partial.add(shard.number(hits.subject()));
            }
        }
    }

    private void scanOpen(Shard shard, PersonsPartial partial) {
        OpenSubjects subjects = OpenSubjects.of(funnel, shard);
        while (subjects.next()) {
            boolean isMeant = switch (list) {
                case FunnelList.Reached(int step) -> subjects.hasReached(step - 1);
                case FunnelList.EnteredAt(int step) -> subjects.hasEnteredAt(step - 1);
                case FunnelList.Entrants() -> subjects.hasEntered();
                case FunnelList.DroppedAfter(int step) -> step < funnel.stepCount && subjects.hasStoppedAt(step - 1);
            };
            if (isMeant) {
                partial.add(shard.number(subjects.subject()));
            }
        }
    }

    private void scanWithOptions(Shard shard, PersonsPartial partial) {
        OptionSubjects subjects = OptionSubjects.of(funnel, shard);
        while (subjects.next()) {
            if (subjects.attempt().filter(this::isMeant).isPresent()) {
                partial.add(shard.number(subjects.subject()));
            }
        }
    }

    /// Optional steps before the deepest may have been skipped.
    private boolean isMeant(Attempt attempt) {
        return attempt.hasReached(shallowest - 1) && attempt.depth <= deepest;
    }

    @Override
    public Outcome<SubjectSet> finish(PersonsPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(partial.set());
    }

    @Override
    public PersonsPartial read(PartialReader in) {
        return PersonsPartial.read(in);
    }
}
