package footpath.maps.activity;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Something that happened to a map.
///
/// @param kind     which sort of thing
/// @param at       when
/// @param person   who did it, as people gave their name; empty if nobody said
/// @param words    what was done
/// @param revision which revision it made, or is about; empty: none
/// @param about    the part of the map it is about, as `step:pay`; empty: the map as a whole
public record Activity(
        Kind kind, Instant at, Optional<String> person, String words, Optional<Long> revision, Optional<String> about) {
    /// Which sort of thing happened.
    public enum Kind {
        /// The map was begun or changed.
        CHANGE,
        /// A revision of before was brought back.
        RESTORE,
        /// A revision was given a name.
        NAME,
        /// Something was said.
        COMMENT,
        /// A thread was resolved.
        RESOLVE,
        /// Somebody signed.
        SIGNATURE,
        /// Somebody took a signature back.
        WITHDRAWAL,
        /// Somebody reviewed it.
        REVIEW,
        /// A vote on its cards was opened, or closed.
        VOTE;

        /// As the API tells it: `change`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
