package footpath.maps.library;

import footpath.maps.edit.MapOperation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is done to the library and to maps at once.
///
/// @param items   that are kept, each as its next revision
/// @param deleted keys of items that go away with their history
/// @param maps    what is done to each map, by slug
/// @param author  who does it, as people gave their name
/// @param note    what is done, in words; the histories of the items and of the maps tell it
public record LibraryChange(
        List<LibraryItem> items,
        List<String> deleted,
        Map<String, List<MapOperation>> maps,
        Optional<String> author,
        String note) {
    public LibraryChange {
        items = List.copyOf(items);
        deleted = List.copyOf(deleted);
        maps = new LinkedHashMap<>(maps);
    }
}
