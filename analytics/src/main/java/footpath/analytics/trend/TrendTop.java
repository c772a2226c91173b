package footpath.analytics.trend;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.TopValues;
import footpath.index.Shard;
import java.util.Arrays;

/// Finds the values of a trend's breakdown that stand alone. Time O(events).
final class TrendTop {
    private TrendTop() {}

    static Kernel<?, TrendAnswer> round(ResolvedTrend trend) {
        return new TopValues<>(
                (shard, counts) -> count(trend, shard, counts),
                counts -> new TrendKernel(trend, BreakdownGroups.of(counts, trend.question.breakdown())));
    }

    /// How many events or persons each value has over the whole time.
    private static void count(ResolvedTrend trend, Shard shard, BreakdownCounts counts) {
        BreakdownColumn column = trend.column(shard).orElseThrow();
        boolean persons = trend.question.counted() == TrendCounted.PERSONS;
        long[] totals = new long[column.codeCount()];
        int[] lastSubject = new int[totals.length];
        Arrays.fill(lastSubject, -1);
        new TrendEvents(trend, shard).forEach((subject, event, micros) -> {
            int code = column.codeOf(subject, event);
            if (!persons || lastSubject[code] != subject) {
                lastSubject[code] = subject;
                totals[code]++;
            }
        });
        counts.addFirst(totals, column::valueOf);
    }
}
