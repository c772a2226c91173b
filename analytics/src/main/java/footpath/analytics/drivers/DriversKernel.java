package footpath.analytics.drivers;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// Counts who has what in each group, in one round. Time O(persons times traits + events); memory O(different
/// values).
final class DriversKernel implements Kernel<DriversPartial, DriversAnswer> {
    private final ResolvedDrivers resolved;
    private final SubjectGroups groups;

    DriversKernel(ResolvedDrivers resolved, SubjectGroups groups) {
        this.resolved = resolved;
        this.groups = groups;
    }

    @Override
    public DriversPartial start() {
        return new DriversPartial(resolved.sources.size());
    }

    @Override
    public void scan(Shard shard, DriversPartial partial) {
        var scan = new DriversScan(shard, resolved, groups.in(shard, partial));
        for (int source = 0; source < resolved.sources.size(); source++) {
            scan.count(resolved.sources.get(source), partial.counts.get(source));
        }
    }

    @Override
    public Outcome<DriversAnswer> finish(DriversPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(new DriversAnswers(resolved, groups, partial).answer(stopwatch));
    }

    @Override
    public DriversPartial read(PartialReader in) {
        DriversPartial partial = start();
        partial.read(in);
        return partial;
    }
}
