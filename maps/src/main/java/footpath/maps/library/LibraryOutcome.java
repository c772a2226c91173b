package footpath.maps.library;

import footpath.maps.history.StoredMap;
import java.util.List;

/// What came of a change.
///
/// @param items as they are kept now, those that were changed
/// @param maps  those that were changed
public record LibraryOutcome(List<StoredItem> items, List<StoredMap> maps) {
    public LibraryOutcome {
        items = List.copyOf(items);
        maps = List.copyOf(maps);
    }
}
