package footpath.analytics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// How long periods are. As calendar periods they are cut by the calendar of a zone, so a day of daylight
/// saving has 23 or 25 hours; as rolling periods they are the absolute duration [#rolling()].
public enum CalendarUnit {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration rolling;

    CalendarUnit(Duration rolling) {
        this.rolling = rolling;
    }

    /// How long a rolling period is: an hour, 24 hours, 7 times or 30 times 24 hours.
    public Duration rolling() {
        return rolling;
    }

    /// The unit as people say it: `day`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether calendar periods of this unit fill those of another without a rest: hours fill days, days fill
    /// weeks and months, weeks do not fill months.
    public boolean fills(CalendarUnit larger) {
        return compareTo(larger) < 0 && !(this == WEEK && larger == MONTH);
    }

    /// The start of the calendar period that an instant lies in.
    public ZonedDateTime startOf(ZonedDateTime time, DayOfWeek weekStart) {
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

    /// The start of the calendar period after the one that starts here.
    public ZonedDateTime after(ZonedDateTime start) {
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

    /// The start of the calendar period before the one that starts here.
    public ZonedDateTime before(ZonedDateTime start, DayOfWeek weekStart) {
        return startOf(start.minusNanos(1_000), weekStart);
    }
}
