package footpath.maps.library;

import java.util.List;
import java.util.Optional;

/// Elements of maps that say the same or nearly the same, and the item they could stand for.
///
/// @param kind  of the item
/// @param title of a new item; of one that is there, its own
/// @param item  key of the item that is there; empty: a new one
/// @param uses  the elements, none of which stands for an item yet
public record Proposal(LibraryKind kind, String title, Optional<String> item, List<ItemUse> uses) {
    public Proposal {
        uses = List.copyOf(uses);
    }

    /// On how many maps these elements are.
    public long mapCount() {
        return uses.stream().map(ItemUse::map).distinct().count();
    }
}
