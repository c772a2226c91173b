package footpath.analytics;

import footpath.events.Micros;
import footpath.index.IndexSnapshot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;

/// Up to when the events are known: what ends later is incomplete, since an event may still come.
///
/// @param micros the first microsecond that is not known
public record Horizon(long micros) {
    /// What [#of] takes as the end, in words.
    public static final String RULE = "Incomplete is what ends after the present, after the period asked for, or after"
            + " the day (for hours: the hour) of the last event known.";

    /// The earliest of three: the present, the end of the scope, and the end of the calendar day in which the
    /// last event of the index lies (of the hour, if the unit is hours). So a file that ends in March makes
    /// no zeros for April, and a night without events leaves the day before complete.
    public static Horizon of(Scope scope, CalendarUnit unit, Instant asOf, IndexSnapshot snapshot) {
        CalendarUnit grain = unit == CalendarUnit.HOUR ? CalendarUnit.HOUR : CalendarUnit.DAY;
        ZonedDateTime last = Micros.toInstant(snapshot.lastTimeMicros()).atZone(scope.zone());
        Instant dataEnd = grain.after(grain.startOf(last, DayOfWeek.MONDAY)).toInstant();
        return new Horizon(Math.min(Micros.of(asOf), Math.min(scope.period().toMicrosExclusive(), Micros.of(dataEnd))));
    }

    /// Whether all before an instant is known.
    public boolean covers(long endMicrosExclusive) {
        return endMicrosExclusive <= micros;
    }

    /// Whether all before an instant is known.
    public boolean covers(ZonedDateTime endExclusive) {
        return covers(Micros.of(endExclusive.toInstant()));
    }
}
