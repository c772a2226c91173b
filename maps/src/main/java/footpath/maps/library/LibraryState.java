package footpath.maps.library;

import footpath.maps.history.StoredMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The library and all maps at one moment.
///
/// @param items those merged away among them
/// @param maps  in their newest revisions
public record LibraryState(List<StoredItem> items, List<StoredMap> maps) {
    public LibraryState {
        items = List.copyOf(items);
        maps = List.copyOf(maps);
    }

    /// The item of a key, or the one it went into.
    public Optional<StoredItem> find(String key) {
        Map<String, StoredItem> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.item().key(), item));
        Optional<StoredItem> found = Optional.ofNullable(byKey.get(key));
        for (int most = items.size(); most > 0; most--) {
            Optional<String> next = found.flatMap(item -> item.item().mergedInto());
            if (next.isEmpty()) {
                return found;
            }
            found = next.map(byKey::get);
        }
        return found;
    }

    /// The items of a kind that are there.
    public List<LibraryItem> items(LibraryKind kind) {
        return items.stream()
                .map(StoredItem::item)
                .filter(item -> item.kind() == kind && item.isThere())
                .toList();
    }

    /// Whether a key was ever given to an item.
    public boolean isTaken(String key) {
        return items.stream().anyMatch(item -> item.item().key().equals(key));
    }

    /// The map of a slug.
    public Optional<StoredMap> map(String slug) {
        return maps.stream().filter(map -> map.map().slug().equals(slug)).findFirst();
    }
}
