package footpath.server.account;

import footpath.events.PropertyValue;
import footpath.server.AllowedPersons;
import footpath.server.event.EventBody;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One account with the beginning of its members and a part of the timeline of them all, newest first.
///
/// @param kind        what sort of account
/// @param account     what it is called among those of its kind
/// @param traits      what is known of it, by name
/// @param memberCount how many persons belong to it
/// @param members     those that do so longest, at most 50
/// @param eventCount  how many events the members have that usually count
/// @param flaggedCount how many more they have that are flagged
/// @param firstSeen   time of the first that usually counts; null if there is none
/// @param lastSeen    time of the last that usually counts; null if there is none
/// @param events      this part of both
/// @param next        where the next part begins; null at the end
/// @param population  for which purpose, and how many members it leaves out; null if nobody by rule
public record AccountBody(
        String kind,
        String account,
        Map<String, PropertyValue> traits,
        long memberCount,
        List<MemberLine> members,
        long eventCount,
        long flaggedCount,
        @Nullable String firstSeen,
        @Nullable String lastSeen,
        List<EventBody> events,
        @Nullable String next,
        AllowedPersons.@Nullable Told population) {}
