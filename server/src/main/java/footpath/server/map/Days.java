package footpath.server.map;

import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasureChoice;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.http.Request;
import java.time.LocalDate;
import java.util.Optional;

/// A period as it is asked for, of which either end may be left open.
///
/// @param end  what the input is called that tells the end, for the error
/// @param from first day
/// @param to   first day no longer counted
public record Days(String end, Optional<LocalDate> from, Optional<LocalDate> to) {
    /// The period of two parameters of an address.
    public static Days asked(Request request, String from, String to) {
        return new Days("query." + to, request.date(from), request.date(to));
    }

    /// The period if both ends are named, nothing if neither is.
    ///
    /// @param start what the input is called that tells the beginning, for the error
    /// @throws Fault if only one of them is named, or it does not end behind its beginning
    public Optional<DatePeriod> whole(String start) {
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(between(from.get(), to.get()));
        }
        if (from.isPresent() || to.isPresent()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    from.isEmpty() ? start : end,
                    "is not there",
                    "name a day as 2026-03-01, since the maps have periods of their own; or name neither end");
        }
        return Optional.empty();
    }

    /// The choice of this period of a map, of which an open end is the map's own.
    ///
    /// @param persona whose journeys are measured; absent: everyone's
    public MeasureChoice choice(JourneyMap map, Optional<String> persona) {
        boolean isOpen = from.isEmpty() && to.isEmpty();
        return new MeasureChoice(isOpen ? Optional.empty() : Optional.of(within(map.period())), persona);
    }

    /// The period, its open ends as those of another.
    ///
    /// @throws Fault if it does not end behind its beginning
    public DatePeriod within(DatePeriod otherwise) {
        return between(from.orElse(otherwise.from()), to.orElse(otherwise.toExclusive()));
    }

    private DatePeriod between(LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    end,
                    "is \"" + last + "\"",
                    "it must be later than " + first + ", since it is the first day no longer counted");
        }
        return new DatePeriod(first, last);
    }
}
