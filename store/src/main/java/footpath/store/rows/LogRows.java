package footpath.store.rows;

import footpath.events.log.BotScope;
import footpath.store.database.EventMark;
import java.util.Optional;
import java.util.OptionalLong;

/// Which rows of the log are read, as conditions of SQL.
///
/// @param bots        whether flagged events are
/// @param knownMicros only what had arrived by then; everything if empty
public record LogRows(BotScope bots, OptionalLong knownMicros) {
    /// What is usual: everything but flagged events.
    public static final LogRows USUAL = new LogRows(BotScope.EXCLUDE, OptionalLong.empty());

    /// Those of `event_log` as the table `l`. Events of an import of before arrival times were kept
    /// arrived when it was finished.
    public String events() {
        String flagged = switch (bots) {
            case EXCLUDE -> "NOT " + EventMark.BOT.condition();
            case INCLUDE -> "true";
            case ONLY -> EventMark.BOT.condition();
        };
        return knownMicros.isEmpty()
                ? flagged
                : flagged + " AND coalesce(l.received_micros, (SELECT epoch_us(i.finished) FROM imports i"
                        + " WHERE i.import = l.import)) <= " + knownMicros.getAsLong();
    }

    /// Those of `calls`.
    public String calls() {
        return traits();
    }

    /// Those of `links` and `cuts`.
    public Optional<String> evidence() {
        return knownMicros.isEmpty() ? Optional.empty() : Optional.of("recorded_micros <= " + knownMicros.getAsLong());
    }

    /// Those of `traits`.
    public String traits() {
        return knownMicros.isEmpty() ? "true" : "received_micros <= " + knownMicros.getAsLong();
    }
}
