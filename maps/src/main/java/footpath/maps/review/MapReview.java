package footpath.maps.review;

import java.time.Instant;
import java.util.Optional;

/// That somebody reviewed a map, and found that it holds.
///
/// @param number   from 1, one more with each review of the map
/// @param reviewer who, as people gave their name
/// @param revision which the map had then
/// @param note     what they said
/// @param at       when
public record MapReview(int number, String reviewer, long revision, Optional<String> note, Instant at) {}
