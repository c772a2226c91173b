package footpath.maps.history;

import footpath.maps.edit.MapOperation;
import java.util.List;
import java.util.Optional;

/// What somebody does to a map at once, and takes back at once.
///
/// @param id         chosen by who makes it, unlike any other of the map, so that it can be sent again
///                   after a broken connection; 1 to 64 characters
/// @param operations in order
/// @param author     who makes it, as people gave their name; empty if nobody said
/// @param note       why, in words
public record MapChange(String id, List<MapOperation> operations, Optional<String> author, Optional<String> note) {
    public MapChange {
        operations = List.copyOf(operations);
    }

    /// A change nobody says more about.
    public MapChange(String id, List<MapOperation> operations) {
        this(id, operations, Optional.empty());
    }

    /// A change nobody says why.
    public MapChange(String id, List<MapOperation> operations, Optional<String> author) {
        this(id, operations, author, Optional.empty());
    }
}
