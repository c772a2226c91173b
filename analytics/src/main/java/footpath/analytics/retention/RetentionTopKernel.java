package footpath.analytics.retention;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;

/// Finds the values of a breakdown that stand alone; the next round counts by them. Keeps one number a value,
/// where counting all at once would keep a table for each.
final class RetentionTopKernel implements Kernel<RetentionTopKernel.Totals, RetentionAnswer> {
    private final ResolvedRetention retention;

    RetentionTopKernel(ResolvedRetention retention) {
        this.retention = retention;
    }

    /// How many persons each value has in all cohorts together.
    record Totals(BreakdownCounts counts) implements Partial<Totals> {
        @Override
        public void merge(Totals other) {
            counts.merge(other.counts);
        }

        @Override
        public void write(PartialWriter out) {
            counts.write(out);
        }
    }

    @Override
    public Totals start() {
        return new Totals(new BreakdownCounts(1));
    }

    @Override
    public void scan(Shard shard, Totals partial) {
        BreakdownColumn column = retention.column(shard).orElseThrow();
        long[] totals = new long[column.codeCount()];
        new RetentionScan(retention, shard)
                .forEach((subject, event, cohort) -> totals[column.codeOf(subject, event)]++);
        for (int code = 0; code < totals.length; code++) {
            if (totals[code] > 0) {
                partial.counts.row(column.valueOf(code))[0] += totals[code];
            }
        }
    }

    @Override
    public Outcome<RetentionAnswer> finish(Totals partial, Stopwatch stopwatch) {
        int top = retention.question.breakdown().map(Breakdown::top).orElse(0);
        var groups = new BreakdownGroups(
                partial.counts.top(top).stream().map(BreakdownCounts.Row::value).toList());
        return new Outcome.Another<>(new RetentionKernel(retention, groups));
    }

    @Override
    public Totals read(PartialReader in) {
        Totals totals = start();
        totals.counts.read(in);
        return totals;
    }
}
