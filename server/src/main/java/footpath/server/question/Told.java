package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.index.Subject;
import footpath.server.LeftOut;
import org.jspecify.annotations.Nullable;

/// An answer, and whom it counts: what it calls persons are these subjects.
///
/// @param subject `person`, `session`, `account` or `case:PROPERTY`
/// @param population who counts, by which rule, and how many were left out; null if everyone does
/// @param answer  the body of the answer; its fields stand beside the others
public record Told(
        String subject,
        LeftOut.@Nullable Told population,
        @JsonUnwrapped Object answer) {
    /// The answer on subjects that this thread just got.
    public static Told of(Subject subject, Object answer) {
        return new Told(AskedSubject.word(subject), LeftOut.told().orElse(null), answer);
    }
}
