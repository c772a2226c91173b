package footpath.maps.signature;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Somebody's word for a map, or for one of its stages, as it was in a revision. It lies beside the map and not in it,
/// so
/// that signing changes nothing of what is signed.
///
/// @param number    from 1, one more with each signature of the map
/// @param part      what was signed
/// @param role      as what
/// @param signer    who, as people gave their name
/// @param revision  which
/// @param digest    of the part in that revision, see [SignedPart#digest]
/// @param note      what they said with it
/// @param at        when
/// @param withdrawn empty while it stands
public record Signature(
        int number,
        SignedPart part,
        Role role,
        String signer,
        long revision,
        String digest,
        Optional<String> note,
        Instant at,
        Optional<Withdrawal> withdrawn) {

    /// As what somebody signs.
    public enum Role {
        /// Whom the map names to sign it off.
        APPROVER,
        /// Everybody else.
        READER;

        /// As documents have it: `approver`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The role of a word.
        public static Role of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /// That a signature does not count any more.
    ///
    /// @param by  who took it back
    /// @param why in their words
    public record Withdrawal(String by, Instant at, Optional<String> why) {}

    /// Whether it was not taken back.
    public boolean isStanding() {
        return withdrawn.isEmpty();
    }
}
