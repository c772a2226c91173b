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
/// @param firstSeen  time of the first event that usually counts; null if there is none
/// @param lastSeen   time of the last event that usually counts; null if there is none
/// @param eventCount how many events there are that usually count
/// @param flaggedCount how many more there are that are flagged
/// @param channels   on which channels those that usually count are, most frequent first
/// @param events     this part of both
/// @param next       where the next part begins; null at the end
/// @param maps       where the person is on each map that can be measured; none if told as known at a moment
/// @param segments   names of the saved segments it is in; none if told as known at a moment
/// @param accounts   companies, households and other groups it belongs to; none if told as known at a moment
public record PersonBody(
        String person,
        List<String> identities,
        @Nullable String known,
        Map<String, PropertyValue> traits,
        @Nullable String firstSeen,
        @Nullable String lastSeen,
        long eventCount,
        long flaggedCount,
        List<ChannelCount> channels,
        List<EventBody> events,
        @Nullable Long next,
        List<MapPassage> maps,
        List<String> segments,
        List<AccountOfPerson> accounts) {

    /// @param channel empty if unknown
    /// @param n       how many events
    public record ChannelCount(String channel, long n) {}

    /// How far a person came on one map.
    ///
    /// @param furthest  key of the last step reached in order of the map; null for those who never entered
    /// @param current   the step reached last, where the person is now; null for those who never entered
    /// @param completed whether the last step was reached, of those that can be measured and are not optional
    public record MapPassage(
            String slug,
            String title,
            List<StepPassage> steps,
            @Nullable String furthest,
            @Nullable StepPassage current,
            boolean completed) {}

    /// A company, a household or another group that a person belongs to.
    ///
    /// @param kind    what sort of account
    /// @param account what it is called among those of its kind
    /// @param name    its trait of that name; null if it has none
    /// @param since   since when the person belongs to it
    /// @param sources whose calls say so; none if it was decided by hand alone
    /// @param byHand  whether somebody decided it
    public record AccountOfPerson(
            String kind, String account, @Nullable String name, String since, List<String> sources, boolean byHand) {}

    /// @param time when the step was reached; null if it was not
    public record StepPassage(
            String step,
            String title,
            String stage,
            String stageTitle,
            @Nullable String time) {}
}
