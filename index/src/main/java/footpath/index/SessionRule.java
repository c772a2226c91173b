package footpath.index;

import footpath.events.Micros;
import java.time.Duration;

/// When one session ends and the next begins: the only place that knows.
///
/// @param pauseMicros a longer pause between two neighbouring events ends a session, one as long does not
/// @param spanMicros  so long after the first event of a session, exclusive, the next begins
public record SessionRule(long pauseMicros, long spanMicros) {
    /// Sessions that end by a pause alone, however long they last.
    public static SessionRule ofPauses(long pauseMicros) {
        return new SessionRule(pauseMicros, Long.MAX_VALUE);
    }

    static SessionRule of(Duration pause, Duration span) {
        return new SessionRule(Micros.of(pause), Micros.of(span));
    }

    /// Whether an event begins a new session.
    ///
    /// @param firstMicros  time of the first event of the session that runs
    /// @param beforeMicros time of the event before
    /// @param micros       time of the event, not before the two
    public boolean begins(long firstMicros, long beforeMicros, long micros) {
        return micros - beforeMicros > pauseMicros || micros - firstMicros > spanMicros;
    }
}
