package footpath.maps;

import java.util.List;
import java.util.Optional;

/// Where maps are kept, each revision for ever. Thread-safe. Failures of the storage surface as
/// [java.io.UncheckedIOException].
public interface MapStore {
    /// All maps in their newest revision, by slug.
    List<StoredMap> list();

    /// The newest revision of a map.
    Optional<StoredMap> load(String slug);

    /// One revision of a map.
    Optional<StoredMap> load(String slug, long revision);

    /// Keeps a map under its slug as the revision after `basedOn`. A map equal to the newest revision adds none.
    ///
    /// @param basedOn the newest revision the writer has seen; 0 for a new map
    /// @throws RevisionConflict if there is a newer one
    StoredMap save(JourneyMap map, long basedOn);

    /// Removes a map with all its revisions.
    ///
    /// @return whether there was one
    boolean delete(String slug);
}
