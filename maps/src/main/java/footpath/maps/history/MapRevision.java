package footpath.maps.history;

import footpath.maps.edit.MapOperation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One step in the life of a map.
///
/// @param revision   from 1, one more with each change
/// @param savedAt    when
/// @param id         of the change that made it
/// @param operations what made it of the one before; nothing where it was kept as a whole
/// @param inverse    what makes the one before of it; nothing where it was kept as a whole
/// @param name       people's name for the map as it was then
/// @param named      when it was given that name, or none, last; empty if never, or before that was kept
/// @param author     who made it, as people gave their name; empty if nobody said
/// @param note       why, in words
public record MapRevision(
        long revision,
        Instant savedAt,
        String id,
        List<MapOperation> operations,
        List<MapOperation> inverse,
        Optional<String> name,
        Optional<Instant> named,
        Optional<String> author,
        Optional<String> note) {
    public MapRevision {
        operations = List.copyOf(operations);
        inverse = List.copyOf(inverse);
    }
}
