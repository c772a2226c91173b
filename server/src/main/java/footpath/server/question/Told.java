package footpath.server.question;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import footpath.index.Subject;

/// An answer, and whom it counts: what it calls persons are these subjects.
///
/// @param subject `person`, `session`, `account` or `case:PROPERTY`
/// @param answer  the body of the answer; its fields stand beside the subject
public record Told(String subject, @JsonUnwrapped Object answer) {
    /// An answer on subjects.
    public static Told of(Subject subject, Object answer) {
        return new Told(AskedSubject.word(subject), answer);
    }
}
