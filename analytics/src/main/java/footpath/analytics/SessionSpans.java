package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.SessionColumns;
import footpath.index.SessionRule;
import footpath.index.Shard;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The sessions of a shard, many at a time, by where they begin and end: what questions need that do not ask
/// what happens inside of them.
///
/// In order of subject and time. Arrays are overwritten by the next block; of each the first [#count()]
/// entries are of use. As not everything is known at once, an array may cost time whenever it is asked for.
/// Allocates nothing per event or session. Confined to one thread.
public abstract sealed class SessionSpans permits ColumnSpans, ReadSpans {
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
        Optional<SessionColumns> columns =
                isOfAll(shard, scope, period, taken) ? shard.sessions(rule) : Optional.empty();
        return columns.<SessionSpans>map(known -> new ColumnSpans(shard, known))
                .orElseGet(() -> new ReadSpans(new SessionReader(shard, scope, period, taken, timeout, longest)));
    }

    /// Whether every event and every subject of a shard counts. Then, if its timelines are whole, little
    /// needs to be read.
    public static boolean isOfAll(Shard shard, Scope scope, TimeCut period, EventMatcher taken) {
        return taken.names().isEmpty()
                && EventTest.ofEvents(taken.where(), shard).isAlways()
                && period.everything()
                && SubjectMask.of(shard, scope.segment()).isEveryone();
    }

    /// Moves to the next sessions.
    ///
    /// @return false if there are none
    public abstract boolean next();

    /// What the index knows of all the sessions together; empty if not every one of its shard counts.
    public abstract Optional<SessionColumns> columns();

    /// How many sessions the block has, at least 1.
    public abstract int count();

    /// The subject of each.
    public abstract int[] subjects();

    /// 1 for each that is the first of its subject, 0 for the others.
    public abstract int[] newSubjects();

    /// The position of the first event of each in the shard.
    public abstract int[] firsts();

    /// How many events each has, at least 1.
    public abstract int[] sizes();

    /// The name of the first event of each, as a code into the shard's dictionary.
    public abstract int[] firstNames();

    /// The name of the last event of each.
    public abstract int[] lastNames();

    /// When each begins, in microseconds since 1970.
    public abstract long[] starts();

    /// The time from the first event of each to its last, in microseconds.
    public abstract long[] lengths();

    /// The calendar period in which each begins, as [CalendarPeriods#periodOf(long)] has it.
    public abstract int[] periods(CalendarPeriods periods);

    /// Adds the length of each to a tally.
    ///
    /// @param measures the measure of each
    /// @param classed  the tally's [DurationTally#classed], where the kinds are the measures
    public abstract void addLengths(int[] measures, DurationTally durations, Consumer<ClassedDurations> classed);
}
