package footpath.analytics.trend;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.TimeCut;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// A trend question in numbers: the calendar periods as microseconds.
final class ResolvedTrend {
    private static final int MOST_PERIODS = 20_000;

    final TrendQuestion question;
    final TimeCut period;

    /// Starts of the calendar periods, and the end of the last.
    final List<ZonedDateTime> starts;

    final long[] startMicros;
    private final Instant from;
    private final Instant to;

    ResolvedTrend(TrendQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        Period asked = question.scope().period();
        this.period = TimeCut.of(asked, snapshot);
        this.from =
                asked.from().equals(Period.ALWAYS.from()) ? Micros.toInstant(snapshot.firstTimeMicros()) : asked.from();
        Instant end = asked.toExclusive().equals(Period.ALWAYS.toExclusive())
                ? Micros.toInstant(snapshot.lastTimeMicros() + 1)
                : asked.toExclusive();
        this.to = end.isAfter(from) ? end : from.plusNanos(1_000);
        this.starts = starts();
        this.startMicros =
                starts.stream().mapToLong(start -> Micros.of(start.toInstant())).toArray();
    }

    int periodCount() {
        return starts.size() - 1;
    }

    private List<ZonedDateTime> starts() {
        ZoneId zone = question.scope().zone();
        List<ZonedDateTime> found = new ArrayList<>();
        ZonedDateTime start = question.unit().startOf(from.atZone(zone), question.weekStart());
        while (start.toInstant().isBefore(to)) {
            found.add(start);
            if (found.size() > MOST_PERIODS) {
                throw new InvalidQuestion(
                        "trend.unit",
                        "cuts " + from + " to " + to + " into more than " + MOST_PERIODS
                                + " periods; take a longer unit or a shorter time");
            }
            start = question.unit().after(start);
        }
        found.add(start);
        return found;
    }

    /// The calendar period that an instant lies in.
    int periodOf(long micros) {
        int low = 0;
        int high = periodCount() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (startMicros[middle] <= micros) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// Whether the question sees all of a calendar period, and it has ended.
    boolean isComplete(int calendarPeriod) {
        Period asked = question.scope().period();
        Instant end = starts.get(calendarPeriod + 1).toInstant();
        return !starts.get(calendarPeriod).toInstant().isBefore(asked.from())
                && !end.isAfter(asked.toExclusive())
                && !end.isAfter(question.asOf());
    }
}
