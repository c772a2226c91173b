package footpath.maps.library;

import java.time.Instant;
import java.util.Optional;

/// One step in the life of an item.
///
/// @param item     as it was then
/// @param revision from 1
/// @param savedAt  when
/// @param author   who did it, as people gave their name
/// @param note     what was done, in words
public record ItemRevision(LibraryItem item, long revision, Instant savedAt, Optional<String> author, String note) {}
