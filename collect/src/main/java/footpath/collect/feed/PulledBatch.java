package footpath.collect.feed;

import footpath.collect.wire.Item;
import java.util.List;
import java.util.OptionalLong;

/// A part of what a pull brings.
///
/// @param items    in the order they were found; may be none if the position alone changed
/// @param records  how many records it stands for
/// @param position behind the last of them, as JSON
/// @param behind   how many records were still to come when it was fetched, if anybody counts them
public record PulledBatch(List<Item> items, long records, String position, OptionalLong behind) {
    public PulledBatch {
        items = List.copyOf(items);
    }

    /// Items that are still to be kept, one a record.
    static PulledBatch of(List<Item> items, String position, OptionalLong behind) {
        return new PulledBatch(items, items.size(), position, behind);
    }

    /// Records that the feed itself had kept.
    static PulledBatch kept(long records, String position, OptionalLong behind) {
        return new PulledBatch(List.of(), records, position, behind);
    }
}
