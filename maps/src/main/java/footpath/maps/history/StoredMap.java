package footpath.maps.history;

import footpath.maps.JourneyMap;
import java.time.Instant;

/// A map as it was kept.
///
/// @param map      the document
/// @param revision from 1, one more with each change
/// @param savedAt  when
public record StoredMap(JourneyMap map, long revision, Instant savedAt) {}
