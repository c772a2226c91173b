package footpath.maps.persona;

import footpath.analytics.CalendarUnit;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Which calendar periods growth is told of: twelve at most, up to the end of the asked period or of the data. They
/// begin before the asked period if that is shorter.
///
/// @param unit weeks for a period of up to 92 days, else months
/// @param span from the start of the first to the end of the last, or of the asked period
record GrowthSpan(CalendarUnit unit, Period span) {
    static final DayOfWeek WEEK_START = DayOfWeek.MONDAY;
    private static final int MOST = 12;
    private static final int MOST_DAYS_OF_WEEKS = 92;

    static CalendarUnit unit(DatePeriod period) {
        return ChronoUnit.DAYS.between(period.from(), period.toExclusive()) <= MOST_DAYS_OF_WEEKS
                ? CalendarUnit.WEEK
                : CalendarUnit.MONTH;
    }

    /// Nothing to tell if all data is later than the period, or there is none.
    static Optional<GrowthSpan> of(DatePeriod period, ZoneId zone, IndexSnapshot snapshot) {
        if (snapshot.eventCount() == 0) {
            return Optional.empty();
        }
        CalendarUnit unit = unit(period);
        ZonedDateTime last = start(unit, snapshot.lastTimeMicros(), zone);
        Instant end = earlier(period.in(zone).toExclusive(), unit.after(last).toInstant());
        ZonedDateTime first = start(unit, snapshot.firstTimeMicros(), zone);
        if (!first.toInstant().isBefore(end)) {
            return Optional.empty();
        }
        ZonedDateTime start = start(unit, Micros.of(end) - 1, zone);
        for (int more = 1; more < MOST && start.isAfter(first); more++) {
            start = unit.before(start, WEEK_START);
        }
        return Optional.of(new GrowthSpan(unit, new Period(start.toInstant(), end)));
    }

    private static ZonedDateTime start(CalendarUnit unit, long micros, ZoneId zone) {
        return unit.startOf(Micros.toInstant(micros).atZone(zone), WEEK_START);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
