package footpath.events.log;

import java.time.Instant;
import java.util.Optional;

/// How many events of one name there are.
///
/// @param name    the event name
/// @param events  how many
/// @param persons of how many persons
/// @param first   time of the earliest; absent if there is none
/// @param last    time of the latest; absent if there is none
public record EventCount(String name, long events, long persons, Optional<Instant> first, Optional<Instant> last) {}
