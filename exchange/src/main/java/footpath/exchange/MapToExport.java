package footpath.exchange;

import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasuredMap;
import java.util.Optional;

/// A map on its way out, with its numbers as they were when it was measured.
///
/// @param map      the document
/// @param revision of the document
/// @param measured what happened, with period, n and the time it was asked; absent if the map was not measured
public record MapToExport(JourneyMap map, long revision, Optional<MeasuredMap> measured) {}
