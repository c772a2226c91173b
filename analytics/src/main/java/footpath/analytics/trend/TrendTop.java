package footpath.analytics.trend;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownCounts;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.NumberColumn;
import footpath.analytics.SubjectMask;
import footpath.analytics.TopValues;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the values of a trend's breakdown that stand alone: those with most events or persons of the first
/// series in the time asked for. Values that occur elsewhere alone are seen with a count of 0. Time O(series
/// × events).
final class TrendTop {
    private TrendTop() {}

    /// Goes on at once where nothing is split.
    ///
    /// @param next the round that counts, once the groups are known
    static <A> Kernel<?, A> round(ResolvedTrend trend, Function<BreakdownGroups, Kernel<?, A>> next) {
        Optional<Breakdown> breakdown = trend.question.breakdown();
        return breakdown.isEmpty()
                ? next.apply(BreakdownGroups.NO_BREAKDOWN)
                : new TopValues<>(
                        (shard, counts) -> count(trend, shard, counts),
                        counts -> next.apply(BreakdownGroups.of(counts, breakdown)));
    }

    private static void count(ResolvedTrend trend, Shard shard, BreakdownCounts counts) {
        BreakdownColumn column = trend.column(shard).orElseThrow();
        SubjectMask mask = SubjectMask.of(shard, trend.question.scope().segment());
        List<TrendSeries> series = trend.question.series();
        for (int i = 0; i < series.size(); i++) {
            TrendSeries one = series.get(i);
            for (int at = 0; at < trend.spans.size(); at++) {
                TrendSpan span = trend.spans.get(at);
                boolean ranks = i == 0 && at == 0;
                var values = new Values(one, span, column, ranks, TrendKernel.numbers(one, shard));
                new TrendEvents(one.events(), shard, mask, span.cut()).forEach(values);
                values.addTo(counts);
            }
        }
    }

    private static final class Values implements TrendEvents.Sink {
        private final TrendSpan span;
        private final BreakdownColumn column;
        private final boolean ranks;
        private final boolean persons;
        private final @Nullable NumberColumn numbers;
        private final boolean[] seen;
        private final long[] totals;
        private final int[] lastSubject;

        Values(
                TrendSeries series,
                TrendSpan span,
                BreakdownColumn column,
                boolean ranks,
                @Nullable NumberColumn numbers) {
            this.span = span;
            this.column = column;
            this.ranks = ranks;
            this.persons = series.measure().counted() == TrendCounted.PERSONS;
            this.numbers = numbers;
            this.seen = new boolean[column.codeCount()];
            this.totals = new long[seen.length];
            this.lastSubject = new int[seen.length];
            Arrays.fill(lastSubject, -1);
        }

        @Override
        public void accept(int subject, int event, long micros) {
            if (numbers != null && Double.isNaN(numbers.at(event))) {
                return;
            }
            int code = column.codeOf(subject, event);
            seen[code] = true;
            boolean isNew = !persons || lastSubject[code] != subject;
            if (ranks && isNew && span.told().has(micros)) {
                lastSubject[code] = subject;
                totals[code]++;
            }
        }

        void addTo(BreakdownCounts counts) {
            for (int code = 0; code < seen.length; code++) {
                if (seen[code]) {
                    counts.row(column.valueOf(code))[0] += totals[code];
                }
            }
        }
    }
}
