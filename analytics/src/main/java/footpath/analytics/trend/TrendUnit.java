package footpath.analytics.trend;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How long the periods of a trend are. They are cut by the calendar of a zone, so a day of daylight saving has 23
/// or 25 hours.
public enum TrendUnit {
    HOUR,
    DAY,
    WEEK,
    MONTH;

    /// The start of the period that an instant lies in.
    ZonedDateTime startOf(ZonedDateTime time, DayOfWeek weekStart) {
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.toLocalDate().atStartOfDay(time.getZone());
            case WEEK ->
                time.toLocalDate()
                        .with(TemporalAdjusters.previousOrSame(weekStart))
                        .atStartOfDay(time.getZone());
            case MONTH -> time.toLocalDate().withDayOfMonth(1).atStartOfDay(time.getZone());
        };
    }

    /// The start of the period after the one that starts here.
    ZonedDateTime after(ZonedDateTime start) {
        return switch (this) {
            case HOUR -> {
                // Where clocks turn by half an hour, the full hour may lie behind.
                ZonedDateTime later = start.plusHours(1);
                ZonedDateTime full = later.truncatedTo(ChronoUnit.HOURS);
                yield full.isAfter(start) ? full : later;
            }
            case DAY -> start.toLocalDate().plusDays(1).atStartOfDay(start.getZone());
            case WEEK -> start.toLocalDate().plusWeeks(1).atStartOfDay(start.getZone());
            case MONTH -> start.toLocalDate().plusMonths(1).atStartOfDay(start.getZone());
        };
    }
}
