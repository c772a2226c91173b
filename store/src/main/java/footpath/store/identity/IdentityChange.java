package footpath.store.identity;

import footpath.events.identity.IdentityPair;
import java.util.List;
import java.util.Set;

/// What somebody wants changed about who is one person. Identities are numbers of the log.
public sealed interface IdentityChange {
    /// All of these are to be one person, whatever the limits.
    record Merge(List<Integer> identities) implements IdentityChange {
        /// @throws IllegalArgumentException if there are fewer than two
        public Merge {
            identities = List.copyOf(identities);
            if (identities.size() < 2) {
                throw new IllegalArgumentException("identities: are " + identities + "; needs at least two");
            }
        }
    }

    /// The link that made these two one person is not to count.
    record Undo(IdentityPair pair) implements IdentityChange {}

    /// Some identities of a person are to be none of the others'.
    ///
    /// @param identity any of the person
    /// @param apart    those to be set off, neither none nor all of the person
    record Split(int identity, Set<Integer> apart) implements IdentityChange {
        public Split {
            apart = Set.copyOf(apart);
        }
    }

    /// An earlier decision is not to count.
    record Withdraw(IdentityDecision decision) implements IdentityChange {}
}
