package footpath.analytics.trend;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.CalendarPeriods;
import footpath.analytics.TimeCut;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.time.Instant;
import java.util.Optional;

/// A trend question in numbers: the calendar periods as microseconds.
final class ResolvedTrend {
    private static final int MOST_PERIODS = 20_000;

    final TrendQuestion question;
    final TimeCut period;
    final CalendarPeriods periods;

    ResolvedTrend(TrendQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.periods = CalendarPeriods.of(
                "trend.unit", question.scope(), question.unit(), question.weekStart(), MOST_PERIODS, snapshot);
    }

    /// The breakdown's column in a shard, if there is a breakdown.
    Optional<BreakdownColumn> column(Shard shard) {
        return question.breakdown().map(Breakdown::field).map(field -> BreakdownColumn.of(field, shard));
    }

    /// Whether the question sees all of a calendar period, and it has ended.
    boolean isComplete(int calendarPeriod) {
        Period asked = question.scope().period();
        Instant end = periods.start(calendarPeriod + 1).toInstant();
        return !periods.start(calendarPeriod).toInstant().isBefore(asked.from())
                && !end.isAfter(asked.toExclusive())
                && !end.isAfter(question.asOf());
    }
}
