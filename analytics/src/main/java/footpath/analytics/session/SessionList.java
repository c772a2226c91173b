package footpath.analytics.session;

import footpath.analytics.InvalidQuestion;
import java.time.Instant;
import java.util.Optional;

/// Which persons of an answer on sessions are meant.
public sealed interface SessionList {
    /// Who has a session.
    ///
    /// @param period any instant of the period it is told in; all periods together if empty
    record All(Optional<Instant> period) implements SessionList {}

    /// Who has a session of one event.
    ///
    /// @param period any instant of the period it is told in; all periods together if empty
    record Bounced(Optional<Instant> period) implements SessionList {}

    /// Who has a session that begins with an event.
    ///
    /// @param event its name; it need not be among those that the answer holds
    record First(String event) implements SessionList {
        public First {
            requireName(event);
        }
    }

    /// Who has a session that ends with an event.
    ///
    /// @param event its name; it need not be among those that the answer holds
    record Last(String event) implements SessionList {
        public Last {
            requireName(event);
        }
    }

    private static void requireName(String event) {
        if (event.isBlank()) {
            throw new InvalidQuestion("session.event", "is blank; name an event");
        }
    }
}
