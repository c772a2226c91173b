package footpath.maps.segment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where segments are kept, each under its name. Thread-safe. Failures of the storage surface as
/// [java.io.UncheckedIOException].
public interface SegmentStore {
    /// All segments, by name.
    List<SavedSegment> list();

    /// One segment.
    Optional<SavedSegment> load(String name);

    /// The identity keys of the persons of a static segment, sorted; none for a live or an unknown one.
    List<String> persons(String name);

    /// Whether any of some identity keys is on the list of a static segment. Costs the same for a long list as for
    /// a short one.
    boolean isListed(String name, Collection<String> persons);

    /// Keeps a segment, in place of any other of its name.
    ///
    /// @param definition who is in it, as JSON
    /// @param frozen     the persons of a static one; empty for a live one
    SavedSegment save(String name, String definition, Optional<FrozenPersons> frozen);

    /// Removes a segment and its list of persons.
    ///
    /// @return whether there was one
    boolean delete(String name);
}
