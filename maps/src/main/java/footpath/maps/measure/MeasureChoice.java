package footpath.maps.measure;

import footpath.maps.DatePeriod;
import java.util.Optional;

/// Over which period and for which persona a map is measured.
///
/// @param period  in which people enter; empty: the map's own
/// @param persona key of the persona; empty: everyone
public record MeasureChoice(Optional<DatePeriod> period, Optional<String> persona) {
    /// The map's own period, everyone.
    public static final MeasureChoice DEFAULT = new MeasureChoice(Optional.empty(), Optional.empty());
}
