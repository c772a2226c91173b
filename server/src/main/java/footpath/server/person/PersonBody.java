package footpath.server.person;

import footpath.events.PropertyValue;
import footpath.server.event.EventBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One person with a part of the timeline, newest first.
///
/// @param person     key under which the person is known
/// @param identities all identities of the person, those that say most first
/// @param known      the moment by which all this was recorded; null for now
/// @param traits     what is known of the person, by name
/// @param firstSeen  time of the first event; null if there is none
/// @param lastSeen   time of the last event; null if there is none
/// @param eventCount how many events there are
/// @param channels   on which channels, most frequent first
/// @param events     this part of them
/// @param next       where the next part begins; null at the end
/// @param maps       where the person is on each map; none if told as known at a moment
public record PersonBody(
        String person,
        List<String> identities,
        @Nullable String known,
        Map<String, PropertyValue> traits,
        @Nullable String firstSeen,
        @Nullable String lastSeen,
        long eventCount,
        List<ChannelCount> channels,
        List<EventBody> events,
        @Nullable Long next,
        List<MapPassage> maps) {

    /// @param channel empty if unknown
    /// @param n       how many events
    public record ChannelCount(String channel, long n) {}

    /// How far a person came on one map.
    ///
    /// @param furthest key of the last step reached in order of the map; null for those who never entered
    public record MapPassage(
            String slug,
            String title,
            List<StepPassage> steps,
            @Nullable String furthest) {}

    /// @param time when the step was reached; null if it was not
    public record StepPassage(
            String step,
            String title,
            String stage,
            String stageTitle,
            @Nullable String time) {}
}
