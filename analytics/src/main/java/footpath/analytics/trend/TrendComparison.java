package footpath.analytics.trend;

import footpath.analytics.CalendarUnit;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// What stands beside each period for comparison.
public enum TrendComparison {
    /// The time just before, of the same length: of n periods, each is held against the one n periods
    /// earlier.
    PREVIOUS,

    /// The same period a year before by the calendar, 29 February against the 28th; weeks against those 52
    /// weeks before.
    YEAR;

    /// A time moved back by the calendar of its zone.
    ///
    /// @param periods how many periods of the unit are told
    ZonedDateTime back(ZonedDateTime time, CalendarUnit unit, int periods) {
        return switch (this) {
            case PREVIOUS ->
                switch (unit) {
                    case HOUR -> time.minusHours(periods);
                    case DAY -> time.minusDays(periods);
                    case WEEK -> time.minusWeeks(periods);
                    case MONTH -> time.minusMonths(periods);
                };
            case YEAR -> unit == CalendarUnit.WEEK ? time.minusWeeks(52) : time.minusYears(1);
        };
    }

    /// The end of a period moved back: its last microsecond is, so that the end of February stays an end.
    Instant endBack(Instant endExclusive, ZoneId zone, CalendarUnit unit, int periods) {
        ZonedDateTime last = endExclusive.minusNanos(1_000).atZone(zone);
        return back(last, unit, periods).toInstant().plusNanos(1_000);
    }

    /// In words, after "beside it that of".
    String words(CalendarUnit unit, int periods) {
        return switch (this) {
            case PREVIOUS ->
                "the " + unit.word() + " " + periods + " " + unit.word() + (periods == 1 ? "" : "s") + " before";
            case YEAR ->
                "the same " + unit.word() + (unit == CalendarUnit.WEEK ? " 52 weeks before" : " a year before");
        };
    }
}
