package footpath.maps.segment;

import java.time.Instant;
import java.util.Optional;

/// A segment under a name: live, found anew each time it is asked for, or static, a list of persons.
///
/// @param name       see [#isName]
/// @param definition who is in it, as JSON in the words of questions; of a static one, who was put on the
///     list
/// @param asOf       of a static one, the instant at which its persons were found; empty for a live one
/// @param persons    how many are on the list; 0 for a live one
/// @param savedAt    when it was saved
public record SavedSegment(String name, String definition, Optional<Instant> asOf, long persons, Instant savedAt) {
    /// Whether a text may be a name: a letter or digit, then letters, digits, spaces and `. _ -`, at most
    /// 100.
    public static boolean isName(String text) {
        return text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,98}[\\p{L}\\p{N}._-]|[\\p{L}\\p{N}]");
    }

    /// Whether it is a list of persons.
    public boolean isStatic() {
        return asOf.isPresent();
    }
}
