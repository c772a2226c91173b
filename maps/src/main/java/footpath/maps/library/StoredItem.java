package footpath.maps.library;

import java.time.Instant;

/// An item as it was kept.
///
/// @param revision from 1, one more with each change
/// @param savedAt  when
public record StoredItem(LibraryItem item, long revision, Instant savedAt) {}
