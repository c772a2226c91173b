package footpath.store.identity;

import footpath.events.identity.Identity;
import java.util.List;
import java.util.OptionalLong;

/// One identity and what came under it. Immutable. Times are microseconds since 1970.
///
/// @param number      of the identity in the log
/// @param sources     where events and calls under it came from, by name
/// @param events      how many events are kept under it: one that came with several is kept under that which says most
/// @param firstMicros when it was first seen, alone or with another; empty if only a decision or a file of
///                    traits tells of it
/// @param lastMicros  when an event or a call last came under it, or another was first seen with it
public record SeenIdentity(
        int number,
        Identity identity,
        List<String> sources,
        long events,
        OptionalLong firstMicros,
        OptionalLong lastMicros) {
    public SeenIdentity {
        sources = List.copyOf(sources);
    }
}
