package footpath.analytics;

import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.Period;
import footpath.testkit.MemoryEventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;

/// Calendar periods by arithmetic on dates: each has a number, and the next one the next number. Zones must
/// lie whole hours from UTC.
public record CalendarOracle(CalendarUnit unit, DayOfWeek weekStart, ZoneId zone) {
    /// The number of the period that an instant lies in.
    public long numberOf(Instant instant) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        return switch (unit) {
            case HOUR -> Math.floorDiv(instant.getEpochSecond(), 3_600L);
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() - anyWeekStart(), 7L);
            case MONTH -> day.getYear() * 12L + day.getMonthValue() - 1;
        };
    }

    /// The start of the period with a number.
    public Instant startOf(long number) {
        return switch (unit) {
            case HOUR -> Instant.ofEpochSecond(number * 3_600);
            case DAY -> midnight(LocalDate.ofEpochDay(number));
            case WEEK -> midnight(LocalDate.ofEpochDay(anyWeekStart() + 7 * number));
            case MONTH ->
                midnight(YearMonth.of((int) Math.floorDiv(number, 12L), (int) Math.floorMod(number, 12L) + 1)
                        .atDay(1));
        };
    }

    /// The epoch day of some week's beginning; epoch day 4 was a Monday.
    private long anyWeekStart() {
        return 4L + weekStart.getValue() - DayOfWeek.MONDAY.getValue();
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// The number of the first period that a question about a log must tell.
    public long firstOf(Period period, MemoryEventLog log) {
        boolean open = period.from().equals(Period.ALWAYS.from());
        return numberOf(
                open
                        ? log.events().stream()
                                .map(Event::time)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()
                        : period.from());
    }

    /// The number of the last one.
    public long lastOf(Period period, MemoryEventLog log) {
        boolean open = period.toExclusive().equals(Period.ALWAYS.toExclusive());
        return numberOf(open ? lastEvent(log) : period.toExclusive().minusNanos(1_000));
    }

    /// Up to when events are known.
    public Instant horizon(Period period, Instant asOf, MemoryEventLog log) {
        var grain =
                new CalendarOracle(unit == CalendarUnit.HOUR ? CalendarUnit.HOUR : CalendarUnit.DAY, weekStart, zone);
        Instant dataEnd = grain.startOf(grain.numberOf(lastEvent(log)) + 1);
        Instant end = asOf.isBefore(period.toExclusive()) ? asOf : period.toExclusive();
        return dataEnd.isBefore(end) ? dataEnd : end;
    }

    private static Instant lastEvent(MemoryEventLog log) {
        return log.events().stream()
                .map(Event::time)
                .max(Comparator.naturalOrder())
                .map(time -> Micros.toInstant(Micros.of(time)))
                .orElseThrow();
    }

    /// The number of a period by its start.
    public long numberOf(ZonedDateTime start) {
        return numberOf(start.toInstant());
    }
}
