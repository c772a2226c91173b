package footpath.server.map;

import footpath.maps.DatePeriod;
import footpath.server.http.Request;
import java.time.LocalDate;
import java.util.Optional;

/// A period of which either end may be left to another period.
///
/// @param from first day
/// @param to   first day no longer counted
public record Days(Optional<LocalDate> from, Optional<LocalDate> to) {
    /// The period, its open ends as those of another.
    ///
    /// @param input what its end is called, for the error
    /// @throws footpath.server.Fault if it does not end behind its beginning
    public DatePeriod within(String input, DatePeriod otherwise) {
        LocalDate first = from.orElse(otherwise.from());
        LocalDate end = to.orElse(otherwise.toExclusive());
        if (!first.isBefore(end)) {
            throw Request.invalid(
                    input, end.toString(), "later than " + first + ", since it is the first day no longer counted");
        }
        return new DatePeriod(first, end);
    }
}
