package footpath.analytics;

import footpath.events.Micros;
import footpath.events.filter.EventMatcher;
import footpath.index.GapClass;
import footpath.index.SessionRule;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Reads the journeys of a shard one after another: the events of one subject that a question takes, in order of
/// time and arrival; cut into sessions, if wanted.
///
/// A gap longer than the timeout between two events that are taken begins a new session; one as long as it does not.
/// Only subjects that count are read, and only sessions with an event. Confined to one thread.
public final class SessionReader {
    private final EventBlocks blocks;
    private final SessionRule rule;
    private final boolean isCut;
    private final TimeColumn times;
    private final MemorySegment gapClasses;

    /// The journeys of the block: their subjects and where their events end.
    private int[] subjects = {};

    private int[] ends = {};
    private int count;

    /// Of all events of the block.
    private int[] names = {};

    private int[] events = {};

    private byte[] blockGaps = {};

    private int current = -1;
    private int from;
    private int to;

    /// @param taken   which events are read; the others are as if they had not happened
    /// @param timeout longest time between two events of one session; empty for whole journeys
    public SessionReader(Shard shard, Scope scope, TimeCut period, EventMatcher taken, Optional<Duration> timeout) {
        this(shard, scope, period, taken, timeout, Optional.empty());
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
        this(shard, scope, period, taken, Optional.of(timeout), longest);
    }

    private SessionReader(
            Shard shard,
            Scope scope,
            TimeCut period,
            EventMatcher taken,
            Optional<Duration> timeout,
            Optional<Duration> longest) {
        SubjectMask mask = SubjectMask.of(shard, scope.segment());
        this.times = shard.times();
        this.gapClasses = shard.gapClasses();
        this.blocks = EventBlocks.ofAny(shard, List.of(taken), mask, period);
        this.isCut = timeout.isPresent();
        this.rule = rule(timeout, longest);
    }

    static SessionRule rule(Optional<Duration> timeout, Optional<Duration> longest) {
        return new SessionRule(
                timeout.map(Micros::of).orElse(Long.MAX_VALUE),
                longest.map(Micros::of).orElse(Long.MAX_VALUE));
    }

    /// Moves to the next journey or session.
    ///
    /// @return false if there is none
    public boolean next() {
        if (++current >= count) {
            if (!nextBlock()) {
                return false;
            }
            current = 0;
            to = 0;
        }
        from = to;
        to = ends[current];
        return true;
    }

    /// Moves to the next journeys, many at a time, instead of to the next one.
    ///
    /// @return false if there are none
    public boolean nextBlock() {
        if (!blocks.next()) {
            return false;
        }
        names = blocks.names();
        events = blocks.events();
        if (isCut) {
            cut();
        } else {
            subjects = blocks.subjects();
            ends = blocks.ends();
            count = blocks.count();
        }
        return true;
    }

    private void cut() {
        if (ends.length < blocks.size()) {
            ends = new int[blocks.size() + blocks.size() / 2];
            subjects = new int[ends.length];
        }
        if (blocks.takesAll()) {
            cutByGapClasses();
        }
        if (!blocks.takesAll() || isAnyTooLong()) {
            cutByTimes();
        }
    }

    private boolean isAnyTooLong() {
        int first = 0;
        for (int i = 0; i < count && rule.spanMicros() < Long.MAX_VALUE; i++) {
            int last = ends[i] - 1;
            if (last > first && times.microsAt(events[last]) - times.microsAt(events[first]) > rule.spanMicros()) {
                return true;
            }
            first = last + 1;
        }
        return false;
    }

    /// The last event of a subject has a gap of no class, which is above all others. Times are read for gaps of the
    /// pause's own class alone.
    private void cutByGapClasses() {
        int pauseClass = GapClass.of(rule.pauseMicros());
        byte[] gaps = readGaps();
        int[] owners = blocks.subjects();
        int owner = 0;
        int written = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int gapClass = gaps[i] & 0xff;
            subjects[written] = owners[owner];
            ends[written] = i + 1;
            // Without a branch where none can be foreseen; few gaps are of the pause's own class.
            written += (pauseClass - gapClass) >>> 31;
            if (gapClass == pauseClass && isPause(events[i])) {
                written++;
            }
            owner += (GapClass.NONE - 1 - gapClass) >>> 31;
        }
        count = written;
    }

    private byte[] readGaps() {
        int size = blocks.size();
        if (blockGaps.length < size) {
            blockGaps = new byte[size + size / 2];
        }
        if (events[size - 1] - events[0] == size - 1) {
            MemorySegment.copy(gapClasses, ValueLayout.JAVA_BYTE, events[0], blockGaps, 0, size);
        } else {
            for (int i = 0; i < size; i++) {
                blockGaps[i] = gapClasses.get(ValueLayout.JAVA_BYTE, events[i]);
            }
        }
        return blockGaps;
    }

    private boolean isPause(int event) {
        return times.microsAt(event + 1) - times.microsAt(event) > rule.pauseMicros();
    }

    private void cutByTimes() {
        long[] micros = blocks.times();
        count = 0;
        int first = 0;
        for (int owner = 0; owner < blocks.count(); owner++) {
            int end = blocks.ends()[owner];
            for (int i = first + 1; i <= end; i++) {
                if (i == end || rule.begins(micros[first], micros[i - 1], micros[i])) {
                    subjects[count] = blocks.subjects()[owner];
                    ends[count++] = i;
                    first = i;
                }
            }
        }
    }

    /// How many journeys the block has, at least 1.
    public int count() {
        return count;
    }

    /// The subject of each journey of the block.
    public int[] subjects() {
        return subjects;
    }

    /// Where the events of each journey of the block end; those of the first begin at 0, those of the others where
    /// those of the one before end.
    public int[] ends() {
        return ends;
    }

    /// The position of each event of the block in the shard.
    public int[] events() {
        return events;
    }

    /// The time of each event of the block, in microseconds.
    public long[] times() {
        return blocks.times();
    }

    /// The subject whose journey it is.
    public int subject() {
        return subjects[current];
    }

    /// How many events it has, at least 1.
    public int size() {
        return to - from;
    }

    /// The names of the events of several journeys, by codes into the shard's dictionary: those of this one lie from
    /// [#from()] on. For loops that ask of many.
    public int[] names() {
        return names;
    }

    /// Where the events of this journey begin in [#names()].
    public int from() {
        return from;
    }

    /// The position of an event of it in the shard.
    public int event(int place) {
        return events[from + place];
    }

    /// The name of an event of it, as a code into the shard's dictionary.
    public int name(int place) {
        return names[from + place];
    }

    /// The time of an event of it, in microseconds.
    public long time(int place) {
        return times.microsAt(event(place));
    }
}
