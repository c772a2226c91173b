package footpath.maps.compare;

import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredMap;
import java.time.Instant;
import java.util.Optional;

/// One of the two sides of a comparison.
///
/// @param map      the document
/// @param measured what happened along it
/// @param felt     how people felt along it
/// @param knownAt  the moment whose data it is; empty: now
public record ComparedSide(JourneyMap map, MeasuredMap measured, MeasuredFeelings felt, Optional<Instant> knownAt) {}
