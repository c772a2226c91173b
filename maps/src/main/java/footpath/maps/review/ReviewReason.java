package footpath.maps.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Why a map is to be reviewed.
///
/// @param kind  which sort of reason
/// @param words for people: what was found, with its figures
/// @param since from which day on; empty if it was so at the last review already, or cannot be told
/// @param about what it is about: key of a step or an assertion, or name of an event; empty: the map as a
///              whole
public record ReviewReason(Kind kind, String words, Optional<LocalDate> since, Optional<String> about) {
    /// Which sort of reason.
    public enum Kind {
        /// The days between two reviews are over.
        RHYTHM,
        /// Events that no step is bound to came up.
        NEW_EVENT,
        /// The events of a step are not seen any more.
        SILENT,
        /// A step is not reached as believed.
        REACH,
        /// An assertion fails.
        ASSERTION,
        /// A day has come.
        DATE;

        /// As the API tells it: `new_event`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
