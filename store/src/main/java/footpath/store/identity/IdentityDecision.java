package footpath.store.identity;

import footpath.events.identity.Identity;
import java.util.List;
import java.util.OptionalLong;

/// What somebody decided by hand about who is one person. Immutable.
///
/// @param number      from 1, in the order in which it was decided
/// @param isMerge     whether persons were made one; else one was parted
/// @param timeMicros  when it was decided, in microseconds since 1970
/// @param reason      why, in the words of who decided; empty if nothing was said
/// @param withdraws   number of the decision that this one takes back
/// @param withdrawnBy number of the decision that took this one back
/// @param pairs       the pairs that were linked or cut
public record IdentityDecision(
        long number,
        boolean isMerge,
        long timeMicros,
        String reason,
        OptionalLong withdraws,
        OptionalLong withdrawnBy,
        List<Pair> pairs) {
    public IdentityDecision {
        pairs = List.copyOf(pairs);
    }

    /// Two identities, by number and by name.
    ///
    /// @param isWithin whether both were of one person before a cut, or after a merge; a cut also takes
    ///                 pairs with third persons that the whole had refused
    public record Pair(int first, int second, Identity one, Identity other, boolean isWithin) {}
}
