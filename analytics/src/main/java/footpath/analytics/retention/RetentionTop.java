package footpath.analytics.retention;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.TopValues;
import footpath.index.Shard;

/// Finds the values of a breakdown that stand alone: those with most persons in all cohorts together.
final class RetentionTop {
    private RetentionTop() {}

    static Kernel<?, RetentionAnswer> round(ResolvedRetention retention) {
        return new TopValues<>(
                (shard, counts) -> count(retention, shard, counts),
                counts -> new RetentionKernel(retention, BreakdownGroups.of(counts, retention.question.breakdown())));
    }

    private static void count(ResolvedRetention retention, Shard shard, BreakdownCounts counts) {
        BreakdownColumn column = retention.column(shard).orElseThrow();
        long[] totals = new long[column.codeCount()];
        new RetentionScan(retention, shard)
                .forEach((subject, event, cohort) -> totals[column.codeOf(subject, event)]++);
        counts.addFirst(totals, column::valueOf);
    }
}
