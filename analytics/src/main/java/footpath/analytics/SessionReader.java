package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.CodeColumn;
import footpath.index.SessionRule;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads the journeys of a shard one after another: the events of one subject that a question takes, in order of
/// time and arrival; cut into sessions, if wanted.
///
/// A gap longer than the timeout between two events that are taken begins a new session; one as long as it does not.
/// Only subjects that count are read, and only sessions with an event. The current one lies in arrays that are
/// overwritten by the next; allocates nothing once they have grown. Confined to one thread.
public final class SessionReader {
    private final Shard shard;
    private final TimeCut period;
    private final SubjectMask mask;
    private final CodeColumn nameColumn;
    private final TimeColumn timeColumn;
    private final boolean[] named;
    private final EventTest test;
    private final SessionRule rule;

    private int nextSubject;
    private int subject = -1;
    private int cursor;
    private int endEvent;

    private int size;
    private int[] events = new int[64];
    private int[] names = new int[64];
    private long[] times = new long[64];

    /// @param taken   which events are read; the others are as if they had not happened
    /// @param timeout longest time between two events of one session; empty for whole journeys
    public SessionReader(Shard shard, Scope scope, TimeCut period, EventMatcher taken, Optional<Duration> timeout) {
        this.shard = shard;
        this.period = period;
        this.mask = SubjectMask.of(shard, scope.segment());
        this.nameColumn = shard.names();
        this.timeColumn = shard.times();
        this.test = EventTest.ofEvents(taken.where(), shard);
        this.rule = SessionRule.ofPauses(timeout.map(Micros::of).orElse(Long.MAX_VALUE));
        List<String> dictionary = shard.nameDictionary();
        this.named = new boolean[dictionary.size()];
        for (int name = 0; name < named.length; name++) {
            named[name] = taken.names().isEmpty() || taken.names().contains(dictionary.get(name));
        }
    }

    /// Moves to the next journey or session.
    ///
    /// @return false if there is none
    public boolean next() {
        while (cursor < endEvent || nextSubject()) {
            if (gather()) {
                return true;
            }
        }
        return false;
    }

    private boolean nextSubject() {
        while (nextSubject < shard.subjectCount()) {
            int candidate = nextSubject++;
            if (mask.has(candidate)) {
                int end = shard.endEvent(candidate);
                subject = candidate;
                cursor = period.first(timeColumn, shard.firstEvent(candidate), end);
                endEvent = period.end(timeColumn, cursor, end);
                return true;
            }
        }
        return false;
    }

    private boolean gather() {
        size = 0;
        long before = 0;
        for (; cursor < endEvent; cursor++) {
            int name = nameColumn.at(cursor);
            if (named[name] && test.test(cursor)) {
                long time = timeColumn.microsAt(cursor);
                if (size > 0 && rule.begins(times[0], before, time)) {
                    break;
                }
                add(name, time);
                before = time;
            }
        }
        return size > 0;
    }

    private void add(int name, long time) {
        if (size == events.length) {
            events = Arrays.copyOf(events, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
            times = Arrays.copyOf(times, 2 * size);
        }
        events[size] = cursor;
        names[size] = name;
        times[size++] = time;
    }

    /// The subject whose journey it is.
    public int subject() {
        return subject;
    }

    /// How many events it has, at least 1.
    public int size() {
        return size;
    }

    /// Positions of the events in the shard; the first [#size()] entries.
    public int[] events() {
        return events;
    }

    /// Names of the events, as codes into the shard's dictionary; the first [#size()] entries.
    public int[] names() {
        return names;
    }

    /// Times of the events, in microseconds; the first [#size()] entries.
    public long[] times() {
        return times;
    }
}
