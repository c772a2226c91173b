package footpath.analytics;

import footpath.events.log.BotScope;
import java.time.Instant;
import java.util.Optional;

/// Of whom a question is asked, before any segment: who may be looked at.
///
/// @param purpose name of the purpose it is asked for: only persons who allow it count. The
///     standard one of the settings if empty
/// @param bots    whether events count that were flagged
/// @param known   only what had arrived by then counts, and who was one person as known then; as
///     known now if empty
public record Population(Optional<String> purpose, BotScope bots, Optional<Instant> known) {
    /// With what is usual of events, as known now.
    public Population(Optional<String> purpose) {
        this(purpose, BotScope.EXCLUDE, Optional.empty());
    }

    /// Whom the settings tell.
    public static final Population STANDARD = new Population(Optional.empty());

    /// Those who allow a purpose.
    public static Population allowing(String purpose) {
        return new Population(Optional.of(purpose));
    }
}
