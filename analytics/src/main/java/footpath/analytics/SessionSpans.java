package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.SessionRule;
import footpath.index.Shard;
import java.time.Duration;
import java.util.Optional;

/// The sessions of a shard, many at a time, by where they begin and end: what questions need that do not ask what
/// happens inside of them.
///
/// In order of subject and time. Arrays are overwritten by the next block; of each the first [#count()] entries are of
/// use. Allocates nothing per event or session. Confined to one thread.
public abstract sealed class SessionSpans permits GapSpans, ReadSpans {
    int[] subjects = {};
    int[] firsts = {};
    int[] sizes = {};
    int[] firstNames = {};
    int[] lastNames = {};
    long[] starts = {};
    long[] lengths = {};
    int count;

    SessionSpans() {}

    /// The sessions of the subjects that count.
    ///
    /// @param taken   which events are read; the others are as if they had not happened
    /// @param timeout longest time between two events of one session
    /// @param longest longest time from the first event of a session to its last; empty for any
    public static SessionSpans of(
            Shard shard,
            Scope scope,
            TimeCut period,
            EventMatcher taken,
            Duration timeout,
            Optional<Duration> longest) {
        SessionRule rule = SessionReader.rule(Optional.of(timeout), longest);
        boolean isEverything = taken.names().isEmpty()
                && EventTest.ofEvents(taken.where(), shard).isAlways()
                && period.everything()
                && SubjectMask.of(shard, scope.segment()).isEveryone();
        return isEverything
                ? new GapSpans(shard, rule)
                : new ReadSpans(new SessionReader(shard, scope, period, taken, timeout, longest));
    }

    /// Moves to the next sessions.
    ///
    /// @return false if there are none
    public abstract boolean next();

    /// Makes room for so many sessions.
    final void makeRoom(int sessions) {
        if (starts.length < sessions) {
            int room = sessions + sessions / 2;
            subjects = new int[room];
            firsts = new int[room];
            sizes = new int[room];
            firstNames = new int[room];
            lastNames = new int[room];
            starts = new long[room];
            lengths = new long[room];
        }
    }

    /// How many sessions the block has, at least 1.
    public final int count() {
        return count;
    }

    /// The subject of each.
    public final int[] subjects() {
        return subjects;
    }

    /// The position of the first event of each in the shard. As all that is not known at once, it costs time only if it
    /// is asked for.
    public abstract int[] firsts();

    /// How many events each has, at least 1.
    public final int[] sizes() {
        return sizes;
    }

    /// The name of the first event of each, as a code into the shard's dictionary.
    public abstract int[] firstNames();

    /// The name of the last event of each.
    public abstract int[] lastNames();

    /// When each begins, in microseconds since 1970.
    public final long[] starts() {
        return starts;
    }

    /// The time from the first event of each to its last, in microseconds.
    public final long[] lengths() {
        return lengths;
    }
}
