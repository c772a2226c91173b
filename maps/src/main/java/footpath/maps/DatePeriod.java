package footpath.maps;

import footpath.events.Period;
import java.time.LocalDate;
import java.time.ZoneId;

/// Whole days of a calendar.
///
/// @param from        first day inside
/// @param toExclusive first day after; later than `from`
public record DatePeriod(LocalDate from, LocalDate toExclusive) {
    public DatePeriod {
        new Checks("period")
                .holds(
                        "to",
                        from.isBefore(toExclusive),
                        "is " + toExclusive + ", not after \"from\", " + from,
                        "give the first day after the period")
                .holds("from", from.getYear() >= 1, "is " + from, "give a day from year 1 on")
                .holds("to", toExclusive.getYear() < 9999, "is " + toExclusive, "give a day before year 9999")
                .done();
    }

    /// The instants of these days in a zone.
    public Period in(ZoneId zone) {
        return new Period(
                from.atStartOfDay(zone).toInstant(),
                toExclusive.atStartOfDay(zone).toInstant());
    }
}
