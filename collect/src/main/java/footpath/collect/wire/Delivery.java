package footpath.collect.wire;

import java.util.List;
import java.util.Optional;

/// What one request brought.
///
/// @param writeKey the key of the source it belongs to, 1 to 256 characters; absent if the sender
/// named none
/// @param items    its calls, in the order they were sent
public record Delivery(Optional<String> writeKey, List<Item> items) {
    public Delivery {
        items = List.copyOf(items);
    }
}
