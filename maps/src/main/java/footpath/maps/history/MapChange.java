package footpath.maps.history;

import footpath.maps.edit.MapOperation;
import java.util.List;
import java.util.Optional;

/// What somebody does to a map at once, and takes back at once.
///
/// @param id         chosen by who makes it, unlike any other of the map, so that it can be sent
///     again after a broken connection; 1 to 64 characters
/// @param operations in order
/// @param author     who does it, as people gave their name
/// @param note       why, in words
public record MapChange(String id, List<MapOperation> operations, Optional<String> author, Optional<String> note) {
    /// A change nobody says more about.
    public MapChange(String id, List<MapOperation> operations) {
        this(id, operations, Optional.empty(), Optional.empty());
    }

    public MapChange {
        operations = List.copyOf(operations);
    }
}
