package footpath.analytics.trend;

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
import java.util.Arrays;

/// The first round of a trend with a breakdown: finds the most frequent values, so that the next round counts only
/// these by period. Time O(events), memory O(values of the field).
final class TrendTopKernel implements Kernel<TrendTopKernel.Totals, TrendAnswer> {
    private final ResolvedTrend trend;

    TrendTopKernel(ResolvedTrend trend) {
        this.trend = trend;
    }

    /// How many events or persons each value has over the whole time.
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
        for (int code = 0; code < totals.length; code++) {
            if (totals[code] > 0) {
                partial.counts.row(column.valueOf(code))[0] += totals[code];
            }
        }
    }

    @Override
    public Outcome<TrendAnswer> finish(Totals partial, Stopwatch stopwatch) {
        int top = trend.question.breakdown().map(Breakdown::top).orElse(0);
        var groups = new BreakdownGroups(
                partial.counts.top(top).stream().map(BreakdownCounts.Row::value).toList());
        return new Outcome.Another<>(new TrendKernel(trend, groups));
    }

    @Override
    public Totals read(PartialReader in) {
        Totals totals = start();
        totals.counts.read(in);
        return totals;
    }
}
