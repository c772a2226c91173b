package footpath.analytics.trend;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.NumberColumn;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.SubjectMask;
import footpath.index.Shard;
import java.util.List;
import java.util.Optional;
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
        List<TrendSeries> series = trend.question.series();
        for (int i = 0; i < series.size(); i++) {
            NumberColumn numbers = numbers(series.get(i), shard);
            for (int span = 0; span < trend.spans.size(); span++) {
                TrendSpan stretch = trend.spans.get(span);
                TrendCells cells = partial.cells(i, span);
                cells.enter();
                new TrendEvents(series.get(i).events(), shard, mask, stretch.cut())
                        .forEach(new Counter(stretch, column.orElse(null), groupOfCode, numbers, cells));
                cells.leave();
            }
        }
    }

    static @Nullable NumberColumn numbers(TrendSeries series, Shard shard) {
        return series.measure()
                .property()
                .map(property -> NumberColumn.of(property.name(), shard))
                .orElse(null);
    }

    private static final class Counter implements TrendEvents.Sink {
        private final TrendSpan span;
        private final @Nullable BreakdownColumn column;
        private final int[] groupOfCode;
        private final @Nullable NumberColumn numbers;
        private final TrendCells cells;
        private int period;

        Counter(
                TrendSpan span,
                @Nullable BreakdownColumn column,
                int[] groupOfCode,
                @Nullable NumberColumn numbers,
                TrendCells cells) {
            this.span = span;
            this.column = column;
            this.groupOfCode = groupOfCode;
            this.numbers = numbers;
            this.cells = cells;
        }

        @Override
        public void accept(int subject, int event, long micros) {
            double number = numbers == null ? 1 : numbers.at(event);
            if (!Double.isNaN(number)) {
                period = span.periods().periodOf(micros, period);
                int group = column == null ? 0 : groupOfCode[column.codeOf(subject, event)];
                cells.add(subject, group, period, number);
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
