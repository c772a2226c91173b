package footpath.events.identity;

import footpath.events.identity.Evidence.Strength;
import java.util.List;

/// Why somebody is one person and not another. Immutable.
///
/// In each of its parts, `one` is the identity that says more of a person, `other` the one that says less,
/// and times are microseconds since 1970.
///
/// @param joined  the links that made them one person, in the order in which they were applied; one fewer
///                than identities
/// @param refused the links with others that were not followed, in the order in which they were applied
/// @param cuts    the pairs that somebody cut, by time, of which at least one identity is theirs
public record Reasons(List<Joined> joined, List<Refused> refused, List<Cut> cuts) {
    public Reasons {
        joined = List.copyOf(joined);
        refused = List.copyOf(refused);
        cuts = List.copyOf(cuts);
    }

    /// A link that made one person of two.
    ///
    /// @param timeMicros when it was first seen, or forced, after the last cut
    public record Joined(IdentityPair pair, Identity one, Identity other, Strength strength, long timeMicros) {}

    /// A link that would have given a person too many identities of a kind.
    ///
    /// @param kind  of which there would have been too many; the one that says most, if several
    /// @param limit how many of that kind one person can have
    public record Refused(IdentityPair pair, Identity one, Identity other, long timeMicros, String kind, int limit) {}

    /// A decision by hand that two identities are not one person, which no later one withdrew.
    public record Cut(IdentityPair pair, Identity one, Identity other, long timeMicros) {}
}
