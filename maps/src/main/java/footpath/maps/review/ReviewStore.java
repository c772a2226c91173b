package footpath.maps.review;

import java.util.List;
import java.util.Optional;

/// Where reviews are kept. They are only ever added; they go with their map to another address, and away
/// with it. Safe for use by many threads.
public interface ReviewStore {
    /// All reviews of a map, by number.
    List<MapReview> list(String map);

    /// Adds a review to a map.
    MapReview add(String map, String reviewer, long revision, Optional<String> note);
}
