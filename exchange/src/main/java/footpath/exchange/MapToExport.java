package footpath.exchange;

import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredMap;
import java.util.Optional;

/// A map on its way out, with its numbers as they were when it was measured.
///
/// @param map      the document
/// @param revision of the document
/// @param measured what happened, with period, n and the time it was asked; absent if the map was not measured
/// @param feelings how people felt, of the same period; absent if the map was not measured, or names no answers
public record MapToExport(
        JourneyMap map, long revision, Optional<MeasuredMap> measured, Optional<MeasuredFeelings> feelings) {
    /// A map of which nobody asked how people felt.
    public MapToExport(JourneyMap map, long revision, Optional<MeasuredMap> measured) {
        this(map, revision, measured, Optional.empty());
    }
}
