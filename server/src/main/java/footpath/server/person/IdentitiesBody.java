package footpath.server.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The identities of one person, and why they are one person.
///
/// In each link `one` is the identity that says more of a person.
///
/// @param person     what the person is called
/// @param identities those that say most first
/// @param joined     the links that made them one person, in the order in which they count
/// @param refused    links with others that were not followed
/// @param cuts       pairs that somebody said are not one person
public record IdentitiesBody(
        String person, List<IdentityLine> identities, List<Joined> joined, List<Refused> refused, List<Cut> cuts) {

    /// @param identity  as it is written in addresses and commands
    /// @param firstSeen null if only a decision or a file of traits tells of it
    /// @param sources   where its events and calls came from
    /// @param events    kept under it: an event that came with several is kept under the one that says most
    public record IdentityLine(
            String identity,
            String kind,
            String value,
            @Nullable String firstSeen,
            @Nullable String lastSeen,
            List<String> sources,
            long events) {}

    /// @param strength  `seen` if one call came with both, `forced` if a sender or somebody by hand insisted
    /// @param source    of the call that showed it; null if not known
    /// @param messageId of that call
    /// @param event     what had happened
    /// @param seq       number of that event
    /// @param decision  number of the decision by hand
    /// @param says      all that in one sentence
    public record Joined(
            String one,
            String other,
            String strength,
            String time,
            @Nullable String source,
            @Nullable String messageId,
            @Nullable String event,
            @Nullable Long seq,
            @Nullable Long decision,
            String says) {}

    /// @param kind  of which one person would have had too many
    /// @param limit how many of that kind one person can have
    /// @param says  all that in one sentence
    public record Refused(String one, String other, String time, String kind, int limit, String says) {}

    /// @param decision number of the decision by hand; null if it came from elsewhere
    /// @param reason   in the words of who decided
    /// @param says     all that in one sentence
    public record Cut(
            String one,
            String other,
            String time,
            @Nullable Long decision,
            @Nullable String reason,
            String says) {}
}
