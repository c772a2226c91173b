package footpath.analytics.trend;

import footpath.analytics.BreakdownColumn;
import footpath.analytics.BreakdownGroups;
import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.analytics.Words;
import footpath.events.filter.FilterText;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Counts events or persons by group and period, once the groups are known. Time O(events), memory O(groups times
/// periods).
final class TrendKernel implements Kernel<TrendPartial, TrendAnswer> {
    private final ResolvedTrend trend;
    private final BreakdownGroups groups;

    TrendKernel(ResolvedTrend trend, BreakdownGroups groups) {
        this.trend = trend;
        this.groups = groups;
    }

    @Override
    public TrendPartial start() {
        return new TrendPartial(groups.count(), trend.periods.count());
    }

    @Override
    public void scan(Shard shard, TrendPartial partial) {
        new TrendEvents(trend, shard).forEach(new Counter(trend, groups, shard, partial));
    }

    private static final class Counter implements TrendEvents.Sink {
        private final ResolvedTrend trend;
        private final TrendPartial partial;
        private final @Nullable BreakdownColumn column;
        private final int[] groupOfCode;
        private final boolean persons;
        private final int periods;

        /// For each group, the subject and period counted last: since the events of a subject come in order of
        /// time, a person is new to a period exactly if this differs.
        private final int[] lastSubject;

        private final int[] lastPeriod;

        Counter(ResolvedTrend trend, BreakdownGroups groups, Shard shard, TrendPartial partial) {
            this.trend = trend;
            this.partial = partial;
            Optional<BreakdownColumn> breakdown = trend.column(shard);
            this.column = breakdown.orElse(null);
            this.groupOfCode = breakdown.map(groups::ofCodes).orElse(new int[0]);
            this.persons = trend.question.counted() == TrendCounted.PERSONS;
            this.periods = trend.periods.count();
            this.lastSubject = new int[groups.count()];
            this.lastPeriod = new int[groups.count()];
            Arrays.fill(lastSubject, -1);
        }

        @Override
        public void accept(int subject, int event, long micros) {
            partial.events++;
            int group = column == null ? 0 : groupOfCode[column.codeOf(subject, event)];
            int period = trend.periods.periodOf(micros);
            if (persons) {
                if (lastSubject[group] == subject && lastPeriod[group] == period) {
                    return;
                }
                lastSubject[group] = subject;
                lastPeriod[group] = period;
            }
            partial.counts[group * periods + period]++;
        }
    }

    @Override
    public Outcome<TrendAnswer> finish(TrendPartial partial, Stopwatch stopwatch) {
        List<TrendAnswer.PeriodAnswer> periods = new ArrayList<>();
        for (int period = 0; period < trend.periods.count(); period++) {
            periods.add(new TrendAnswer.PeriodAnswer(trend.periods.start(period), trend.isComplete(period)));
        }
        List<TrendAnswer.SeriesAnswer> series = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            int from = group * trend.periods.count();
            series.add(new TrendAnswer.SeriesAnswer(
                    groups.value(group),
                    Arrays.stream(partial.counts, from, from + trend.periods.count())
                            .boxed()
                            .toList()));
        }
        return new Outcome.Answered<>(
                new TrendAnswer(rule(trend.question), partial.events, periods, series, stopwatch.elapsed()));
    }

    private static String rule(TrendQuestion question) {
        String counted = question.counted() == TrendCounted.EVENTS ? "Events" : "Persons with at least one event";
        return Words.of(question.scope()) + " " + counted + " matching " + FilterText.print(question.events())
                + ", by " + question.unit().name().toLowerCase(Locale.ROOT) + " of the calendar of "
                + question.scope().zone() + "."
                + question.breakdown()
                        .map(breakdown -> " Split by " + Words.of(breakdown.field()) + " of each event.")
                        .orElse("");
    }

    @Override
    public TrendPartial read(PartialReader in) {
        TrendPartial partial = start();
        partial.read(in);
        return partial;
    }
}
