package footpath.analytics.trend;

import footpath.analytics.Breakdown;
import footpath.analytics.BreakdownColumn;
import footpath.analytics.CalendarPeriods;
import footpath.analytics.InvalidQuestion;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// A trend question in numbers: the calendar periods as microseconds.
final class ResolvedTrend {
    private static final long MOST_CELLS = 4_000_000;

    final TrendQuestion question;

    /// The time asked for, and the earlier one if there is a comparison.
    final List<TrendSpan> spans;

    ResolvedTrend(TrendQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        Period asked = CalendarPeriods.narrowed(question.scope(), snapshot);
        TrendSpan now = TrendSpan.of(question, question.scope().period(), asked.from(), asked.toExclusive(), snapshot);
        this.spans = question.comparison()
                .map(comparison -> List.of(now, earlier(comparison, asked, now.toldCount(), snapshot)))
                .orElse(List.of(now));
        requireRoom();
    }

    private TrendSpan earlier(TrendComparison comparison, Period asked, int periods, IndexSnapshot snapshot) {
        ZonedDateTime from = asked.from().atZone(question.scope().zone());
        Instant fromBack = comparison.back(from, question.unit(), periods).toInstant();
        Instant toBack =
                comparison.endBack(asked.toExclusive(), question.scope().zone(), question.unit(), periods);
        return TrendSpan.of(question, new Period(fromBack, toBack), fromBack, toBack, snapshot);
    }

    private void requireRoom() {
        long periods = spans.stream().mapToLong(span -> span.periods().count()).sum();
        long groups = question.breakdown().map(Breakdown::top).orElse(0) + 2L;
        long cells = periods * groups * question.series().size();
        if (cells > MOST_CELLS) {
            throw new InvalidQuestion(
                    "trend",
                    "asks for " + cells + " numbers, at most " + MOST_CELLS
                            + " are told; take a longer unit, a shorter time or fewer values of the breakdown");
        }
    }

    TrendSpan asked() {
        return spans.getFirst();
    }

    /// The breakdown's column in a shard, if there is a breakdown.
    Optional<BreakdownColumn> column(Shard shard) {
        return question.breakdown().map(Breakdown::field).map(field -> BreakdownColumn.of(field, shard));
    }

    /// The number, in the earlier span, of the period that a period told is held against.
    int comparedWith(int told) {
        TrendComparison comparison = question.comparison().orElseThrow();
        ZonedDateTime back = comparison.back(asked().start(told), question.unit(), asked().toldCount());
        ZonedDateTime start = question.unit().startOf(back, question.weekStart());
        TrendSpan earlier = spans.get(1);
        return Math.max(earlier.first(), earlier.periods().periodOf(Micros.of(start.toInstant())));
    }

    /// Whether the question sees all of a calendar period, and it has ended.
    boolean isComplete(int told) {
        Period period = question.scope().period();
        Instant end = asked().start(told + 1).toInstant();
        boolean isWholeAtStart =
                question.rolling() > 1 || !asked().start(told).toInstant().isBefore(period.from());
        return isWholeAtStart && !end.isAfter(period.toExclusive()) && !end.isAfter(question.asOf());
    }
}
