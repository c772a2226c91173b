package footpath.analytics.retention;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.TopValues;
import footpath.index.Shard;
import java.util.Optional;
import java.util.function.Function;

/// Finds the values of a breakdown that stand alone: those with most persons in all cohorts together.
final class RetentionTop {
    private RetentionTop() {}

    /// Goes on at once where nothing is split.
    ///
    /// @param next the round that counts, once the groups are known
    static <A> Kernel<?, A> round(ResolvedRetention retention, Function<BreakdownGroups, Kernel<?, A>> next) {
        Optional<Breakdown> breakdown = retention.question.breakdown();
        return breakdown.isEmpty()
                ? next.apply(BreakdownGroups.NO_BREAKDOWN)
                : new TopValues<>(
                        (shard, counts) -> count(retention, shard, counts),
                        counts -> next.apply(BreakdownGroups.of(counts, breakdown)));
    }

    private static void count(ResolvedRetention retention, Shard shard, BreakdownCounts counts) {
        BreakdownColumn column = retention.column(shard).orElseThrow();
        long[] totals = new long[column.codeCount()];
        new RetentionScan(retention, shard)
                .forEach((subject, event, cohort) -> totals[column.codeOf(subject, event)]++);
        counts.addFirst(totals, column::valueOf);
    }
}
