package footpath.maps.segment;

import java.time.Instant;
import java.util.List;

/// The persons of a static segment.
///
/// @param asOf    the instant at which they were found
/// @param persons their identity keys
public record FrozenPersons(Instant asOf, List<String> persons) {
    public FrozenPersons {
        persons = List.copyOf(persons);
    }
}
