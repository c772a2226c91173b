package footpath.store.identity;

import footpath.events.PropertyValue;
import footpath.events.identity.Identity;
import footpath.events.log.LoggedEvent;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// A person as it was known at a moment: of what the platform had recorded by then. Immutable. Times are
/// microseconds since 1970.
///
/// @param called      what the person was called
/// @param identities  those it had, the one that says most first
/// @param traits      what was known of it, by name
/// @param channels    how many events that usually count on each channel, the most first
/// @param flagged     how many more events are flagged
/// @param firstMicros time of the first event that usually counts
/// @param lastMicros  time of the last
/// @param events      a part of its events, flagged ones among them, the newest first
public record KnownThen(
        Identity called,
        List<Identity> identities,
        Map<String, PropertyValue> traits,
        List<ChannelEvents> channels,
        long flagged,
        OptionalLong firstMicros,
        OptionalLong lastMicros,
        List<LoggedEvent> events) {
    public KnownThen {
        identities = List.copyOf(identities);
        traits = Map.copyOf(traits);
        channels = List.copyOf(channels);
        events = List.copyOf(events);
    }

    /// @param channel empty if unknown
    public record ChannelEvents(String channel, long events) {}

    /// How many events there were that usually count.
    public long eventCount() {
        return channels.stream().mapToLong(ChannelEvents::events).sum();
    }
}
