package footpath.analytics.trend;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.CalendarPeriods;
import footpath.analytics.EventRows;
import footpath.analytics.Kernel;
import footpath.analytics.NumberColumn;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.analytics.TimeCut;
import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Fills the cells of every series, once the groups are known.
final class TrendKernel implements Kernel<TrendPartial, TrendAnswer> {
    private final ResolvedTrend trend;
    private final BreakdownGroups groups;

    TrendKernel(ResolvedTrend trend, BreakdownGroups groups) {
        this.trend = trend;
        this.groups = groups;
    }

    @Override
    public TrendPartial start() {
        return new TrendPartial(trend, groups.count());
    }

    @Override
    public void scan(Shard shard, TrendPartial partial) {
        SubjectMask mask = SubjectMask.of(shard, trend.question.scope().segment());
        Optional<BreakdownColumn> column = trend.column(shard);
        int[] groupOfCode = column.map(groups::ofCodes).orElse(new int[0]);
        List<EventMatcher> events = trend.question.series().stream()
                .map(TrendSeries::events)
                .distinct()
                .toList();
        for (EventMatcher of : events) {
            for (int span = 0; span < trend.spans.size(); span++) {
                List<Counter> counters = counters(of, span, shard, partial);
                counters.forEach(counter -> counter.cells.enter());
                CalendarPeriods calendar = trend.spans.get(span).periods();
                var block = new TrendBlock();
                TimeCut cut = trend.spans.get(span).cut();
                EventRows.forEach(shard, of, mask, cut, (subjects, places, times, count) -> {
                    block.fill(subjects, places, times, count, calendar, column.orElse(null), groupOfCode);
                    counters.forEach(counter -> counter.add(block, places));
                });
                counters.forEach(counter -> counter.cells.leave());
            }
        }
    }

    /// Those of all series that count the same events, which are read once for all.
    private List<Counter> counters(EventMatcher events, int span, Shard shard, TrendPartial partial) {
        List<TrendSeries> series = trend.question.series();
        return IntStream.range(0, series.size())
                .filter(i -> series.get(i).events().equals(events))
                .mapToObj(i -> new Counter(numbers(series.get(i), shard), partial.cells(i, span), new TrendBlock()))
                .toList();
    }

    static @Nullable NumberColumn numbers(TrendSeries series, Shard shard) {
        return series.measure()
                .property()
                .map(property -> NumberColumn.of(property.name(), shard))
                .orElse(null);
    }

    /// Fills the cells of a series.
    ///
    /// @param numbered the events of a block that have a number
    private record Counter(@Nullable NumberColumn numbers, TrendCells cells, TrendBlock numbered) {
        void add(TrendBlock block, int[] events) {
            if (numbers == null) {
                cells.addAll(block);
            } else {
                numbered.fillNumbered(block, events, numbers);
                cells.addAll(numbered);
            }
        }
    }

    @Override
    public Outcome<TrendAnswer> finish(TrendPartial partial, Stopwatch stopwatch) {
        partial.settle();
        return new Outcome.Answered<>(new TrendAnswers(trend, groups, partial).answer(stopwatch));
    }

    @Override
    public TrendPartial read(PartialReader in) {
        TrendPartial partial = start();
        partial.read(in);
        return partial;
    }
}
