package footpath.analytics;

import java.util.Optional;

/// Of whom a question is asked, before any segment: who may be looked at.
///
/// @param purpose name of the purpose it is asked for: only persons who allow it count. The standard one of the
/// settings
///                if empty
public record Population(Optional<String> purpose) {
    /// Whom the settings tell.
    public static final Population STANDARD = new Population(Optional.empty());

    /// Those who allow a purpose.
    public static Population allowing(String purpose) {
        return new Population(Optional.of(purpose));
    }
}
