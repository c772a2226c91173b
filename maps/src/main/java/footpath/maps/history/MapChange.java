package footpath.maps.history;

import footpath.maps.edit.MapOperation;
import java.util.List;

/// What somebody does to a map at once, and takes back at once.
///
/// @param id         chosen by who makes it, unlike any other of the map, so that it can be sent again after a broken
///                   connection; 1 to 64 characters
/// @param operations in order
public record MapChange(String id, List<MapOperation> operations) {
    public MapChange {
        operations = List.copyOf(operations);
    }
}
