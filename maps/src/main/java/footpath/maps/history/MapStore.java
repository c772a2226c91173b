package footpath.maps.history;

import footpath.maps.InvalidMap;
import footpath.maps.JourneyMap;
import java.util.List;
import java.util.Optional;

/// Where maps are kept, each revision for ever, as the operations that made it. Thread-safe. Failures of the storage
/// surface as [java.io.UncheckedIOException].
public interface MapStore {
    /// All maps in their newest revision, by slug.
    List<StoredMap> list();

    /// The newest revision of a map, also by an address it had before it was renamed: its own slug tells which it has
    /// now.
    Optional<StoredMap> load(String slug);

    /// One revision of a map.
    Optional<StoredMap> load(String slug, long revision);

    /// Keeps a map under its slug as the revision after `basedOn`. A map equal to the newest revision adds none.
    ///
    /// @param basedOn the newest revision the writer has seen; 0 for a new map
    /// @throws RevisionConflict if there is a newer one
    StoredMap save(JourneyMap map, long basedOn);

    /// Applies operations to the newest revision of a map, which is the next one then; none if they change nothing. A
    /// change whose id is known already is not made again.
    ///
    /// @param basedOn the newest revision the writer has seen; a newer one is no hindrance if the operations
    ///                fit it, too
    /// @throws RevisionConflict if there is no such map, or the operations do not fit what was changed since
    /// @throws InvalidMap       if they do not fit though nothing was
    StoredMap change(String slug, MapChange change, long basedOn);

    /// The revisions of a map, newest first.
    ///
    /// @param before only those with lower numbers
    /// @param limit  at most so many
    List<MapRevision> revisions(String slug, long before, int limit);

    /// Gives a revision a name, another name, or none.
    ///
    /// @param name empty: none
    /// @return whether there is such a revision
    boolean name(String slug, long revision, Optional<String> name);

    /// Gives a map another address, under which it has all its revisions. The address of before leads to it, until
    /// another map is kept there.
    ///
    /// @param to a slug, which is no map's
    /// @return whether there is a map of that slug, and none of the other
    boolean rename(String slug, String to);

    /// Removes a map with all its revisions.
    ///
    /// @return whether there was one
    boolean delete(String slug);
}
