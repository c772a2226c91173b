package footpath.events;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Something a person did or had done to them, at a time, on a channel.
///
/// Immutable; two events are equal if all their parts are.
///
/// @param person     text of the identity under which it was seen, 1 to 577 characters
/// @param time       when it happened, to the microsecond, years 1 to 9998
/// @param name       what happened, in the words of the team, 1 to 256 characters
/// @param channel    where it happened (`store`, `email`, …); empty if unknown
/// @param source     the feed it came from; message ids are unique within one source
/// @param messageId  the sender's id for this event, if it gave one; a second event with the same id adds
///                   nothing
/// @param properties what else is known of it, by name
public record Event(
        String person,
        Instant time,
        String name,
        String channel,
        String source,
        Optional<String> messageId,
        Map<String, PropertyValue> properties) {
    /// A kind of 64 characters, a colon and a value of 512.
    private static final int LONGEST_PERSON = 577;

    public Event {
        requireLength("person", person, 1, LONGEST_PERSON);
        requireLength("name", name, 1, 256);
        requireLength("channel", channel, 0, 64);
        requireLength("source", source, 1, 256);
        time = Micros.truncate(time);
        properties = Map.copyOf(properties);
    }

    private static void requireLength(String part, String value, int min, int max) {
        if (value.length() < min || value.length() > max) {
            throw new InvalidEvent(
                    "event." + part, "has " + value.length() + " characters, allowed are " + min + " to " + max);
        }
    }
}
