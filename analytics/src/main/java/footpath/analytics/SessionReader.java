package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.SessionRule;
import footpath.index.Shard;
import java.time.Duration;
import java.util.Optional;

/// Reads the journeys of a shard one after another: the events of one subject that a question takes, in order of
/// time and arrival; cut into sessions, if wanted.
///
/// A gap longer than the timeout between two events that are taken begins a new session; one as long as it does not.
/// Only subjects that count are read, and only sessions with an event. Nothing is copied for the current one. Confined
/// to one thread.
public final class SessionReader {
    private final TakenEvents taken;
    private final SessionRule rule;
    private final boolean isCut;

    /// Where the current session begins and ends among the events taken of its subject.
    private int from;

    private int to;
    private int count;

    /// @param taken   which events are read; the others are as if they had not happened
    /// @param timeout longest time between two events of one session; empty for whole journeys
    public SessionReader(Shard shard, Scope scope, TimeCut period, EventMatcher taken, Optional<Duration> timeout) {
        this.taken = TakenEvents.of(shard, scope, period, taken);
        this.isCut = timeout.isPresent();
        this.rule = SessionRule.ofPauses(timeout.map(Micros::of).orElse(Long.MAX_VALUE));
    }

    /// Of sessions.
    ///
    /// @param longest longest time from the first event of a session to its last; empty for any
    public SessionReader(
            Shard shard,
            Scope scope,
            TimeCut period,
            EventMatcher taken,
            Duration timeout,
            Optional<Duration> longest) {
        this.taken = TakenEvents.of(shard, scope, period, taken);
        this.isCut = true;
        this.rule = new SessionRule(Micros.of(timeout), longest.map(Micros::of).orElse(Long.MAX_VALUE));
    }

    /// Moves to the next journey or session.
    ///
    /// @return false if there is none
    public boolean next() {
        from = to;
        if (from == count) {
            if (!taken.next()) {
                return false;
            }
            from = 0;
            count = taken.size();
        }
        to = isCut ? taken.endOfSession(from, rule) : count;
        return true;
    }

    /// The subject whose journey it is.
    public int subject() {
        return taken.subject();
    }

    /// How many events it has, at least 1.
    public int size() {
        return to - from;
    }

    /// The position of an event of it in the shard.
    public int event(int place) {
        return taken.event(from + place);
    }

    /// The name of an event of it, as a code into the shard's dictionary.
    public int name(int place) {
        return taken.name(from + place);
    }

    /// The time of an event of it, in microseconds.
    public long time(int place) {
        return taken.time(from + place);
    }
}
