package footpath.analytics.count;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How many events and persons there are.
///
/// @param rule    the rule by which events were counted, in words
/// @param events  how many events match
/// @param persons how many persons have one
/// @param first   time of the earliest; empty if there is none
/// @param last    time of the latest; empty if there is none
/// @param byName  one per name that occurs, most events first, then by name
/// @param took    how long answering took
public record CountAnswer(
        String rule,
        long events,
        long persons,
        Optional<Instant> first,
        Optional<Instant> last,
        List<NameAnswer> byName,
        Duration took) {

    public CountAnswer {
        byName = List.copyOf(byName);
    }

    /// @param name    of the events
    /// @param events  how many
    /// @param persons how many persons have one
    /// @param first   time of the earliest
    /// @param last    time of the latest
    public record NameAnswer(String name, long events, long persons, Instant first, Instant last) {}
}
