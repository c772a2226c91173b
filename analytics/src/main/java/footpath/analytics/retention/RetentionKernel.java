package footpath.analytics.retention;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;
import java.util.Optional;

/// Counts persons by group, cohort and column, once the groups are known. Time O(events of the two matchers)
/// and the cells each start counts in; memory one number a cell.
final class RetentionKernel implements Kernel<RetentionPartial, RetentionAnswer> {
    private final ResolvedRetention retention;
    private final BreakdownGroups groups;

    RetentionKernel(ResolvedRetention retention, BreakdownGroups groups) {
        this.retention = retention;
        this.groups = groups;
    }

    @Override
    public RetentionPartial start() {
        return new RetentionPartial(groups.count() * retention.cohorts.count() * retention.width());
    }

    @Override
    public void scan(Shard shard, RetentionPartial partial) {
        if (FirstTimeScan.canCount(retention.question)) {
            new FirstTimeScan(retention, shard, partial.cells).count(groups);
        } else {
            scanStarts(shard, partial);
        }
    }

    /// Counts start by start, subject by subject.
    private void scanStarts(Shard shard, RetentionPartial partial) {
        var scan = new RetentionScan(retention, shard);
        var counter = new RetentionCounter(retention, scan);
        int width = retention.width();
        int cohorts = retention.cohorts.count();
        Optional<BreakdownColumn> breakdown = retention.column(shard);
        if (breakdown.isEmpty()) {
            scan.forEach((subject, event, cohort) -> counter.count(partial.cells, cohort * width));
            return;
        }
        BreakdownColumn column = breakdown.get();
        int[] groupOfCode = groups.ofCodes(column);
        scan.forEach((subject, event, cohort) -> {
            int group = groupOfCode[column.codeOf(subject, event)];
            counter.count(partial.cells, (group * cohorts + cohort) * width);
        });
    }

    @Override
    public Outcome<RetentionAnswer> finish(RetentionPartial partial, Stopwatch stopwatch) {
        return new Outcome.Answered<>(
                new RetentionAnswers(retention, groups, partial.cells).answer(stopwatch.elapsed()));
    }

    @Override
    public RetentionPartial read(PartialReader in) {
        RetentionPartial partial = start();
        partial.read(in);
        return partial;
    }
}
