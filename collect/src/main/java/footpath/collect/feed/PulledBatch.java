package footpath.collect.feed;

import footpath.collect.wire.Item;
import java.util.List;
import java.util.OptionalLong;

/// A part of what a pull brings.
///
/// @param items    in the order they were found; may be none if the position alone changed
/// @param position behind the last of them, as JSON
/// @param behind   how many records were still to come when it was fetched, if anybody counts them
public record PulledBatch(List<Item> items, String position, OptionalLong behind) {
    public PulledBatch {
        items = List.copyOf(items);
    }
}
