package footpath.maps.library;

import java.util.List;
import java.util.function.Function;

/// Where the library is kept, each revision of an item until it is deleted. Thread-safe. Failures of
/// the storage surface as [java.io.UncheckedIOException].
public interface LibraryStore {
    /// The library and all maps as they are now.
    LibraryState state();

    /// The revisions of an item, newest first; none if there is no such key.
    List<ItemRevision> revisions(String key);

    /// Changes items and maps, all of it or nothing. Nobody else changes either between the look at
    /// the state and the change, so that what was found by the state fits it.
    ///
    /// @param change finds by the newest state what is to be done; what it throws is thrown, and
    ///     nothing is changed
    /// @throws footpath.maps.InvalidMap if what is done to a map does not make a valid one
    LibraryOutcome change(Function<LibraryState, LibraryChange> change);
}
