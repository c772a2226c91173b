package footpath.analytics;

import footpath.events.filter.EventMatcher;
import footpath.index.Shard;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/// The events of a shard that can fill a step, many subjects at a time, in plain arrays: in order of subject, time and
/// arrival.
///
/// Only subjects that count and have an event for an entry step within the period are given. The arrays are overwritten
/// by the next block. Allocates nothing per event or subject. Confined to one thread.
public abstract class EventBlocks {
    /*
     * Whole subjects at a time, so few that everything about them stays in the processor's cache. What is wanted is
     * copied into arrays first: so the loops of the questions meet one kind of memory and one width of codes, whatever
     * the shard has, and are compiled once for all. Two ways to gather, one form of what is gathered: through the
     * postings of the names that the steps speak of (PostingBlocks), or through the names of all events (NameBlocks)
     * where a step takes any event or most are wanted.
     */
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    /// A block ends after so many subjects or events, but has one subject at least.
    static final int SUBJECTS = 1024;

    static final int EVENTS = 4096;

    /// Through postings only if there are no more names.
    private static final int MOST_NAMES = 128;

    private final StepTests tests;
    private final SubjectMask mask;
    private final TimeCut period;
    private final boolean isPlain;
    private final boolean takesAll;
    private final long entrySteps;
    private final SubjectBlocks blocks;

    /// Where the events of the subjects of the block begin, and the end of the last.
    final int[] borders;

    /// The subjects that have an event.
    final int[] subjects;

    final int[] ends;
    int count;

    int[] events = {};
    int[] names = {};
    long[] steps = {};
    long[] times = {};
    int size;

    /// No more is ever needed at once, unless a subject has more events.
    private final int usualRoom;

    /// What is wanted of a shard.
    ///
    /// @param entrySteps   a subject without an event for one of them is passed over
    /// @param firstSubject of those that are looked at
    /// @param endSubject   after the last of them
    record Wanted(
            StepTests tests, long entrySteps, SubjectMask mask, TimeCut period, int firstSubject, int endSubject) {}

    EventBlocks(Shard shard, Wanted wanted) {
        this.tests = wanted.tests;
        this.mask = wanted.mask;
        this.period = wanted.period;
        this.entrySteps = wanted.entrySteps;
        this.isPlain = mask.isEveryone() && period.everything() && !tests.isTested() && entrySteps == -1;
        this.takesAll = tests.takesEveryName() && !tests.isTested() && period.everything();
        this.blocks = new SubjectBlocks(shard, SUBJECTS, EVENTS, wanted.firstSubject, wanted.endSubject);
        this.usualRoom = Math.min(EVENTS, shard.eventCount());
        this.borders = blocks.borders();
        this.subjects = new int[borders.length - 1];
        this.ends = new int[borders.length - 1];
    }

    /// The events of all subjects of a shard that count and have an event for any of the steps.
    ///
    /// @param matchers 1 to 64 steps
    public static EventBlocks ofAny(Shard shard, List<EventMatcher> matchers, SubjectMask mask, TimeCut period) {
        return of(shard, matchers, -1, mask, period, 0, shard.subjectCount());
    }

    /// @param entrySteps a bit for every step that makes a subject count
    static EventBlocks of(
            Shard shard,
            List<EventMatcher> matchers,
            long entrySteps,
            SubjectMask mask,
            TimeCut period,
            int firstSubject,
            int endSubject) {
        var tests = new StepTests(shard, matchers);
        var wanted = new Wanted(tests, entrySteps, mask, period, firstSubject, endSubject);
        return isForPostings(shard, matchers, tests) ? new PostingBlocks(shard, wanted) : new NameBlocks(shard, wanted);
    }

    private static boolean isForPostings(Shard shard, List<EventMatcher> matchers, StepTests tests) {
        if (matchers.stream().anyMatch(matcher -> matcher.names().isEmpty())) {
            return false;
        }
        int names = 0;
        long postings = 0;
        for (int name = 0; name < tests.nameCount(); name++) {
            if (tests.stepsOfName(name) != 0) {
                names++;
                postings += shard.postings(name).size();
            }
        }
        return names <= MOST_NAMES && postings <= shard.eventCount() / 8;
    }

    /// Moves to the next block that has a subject.
    ///
    /// @return false if there is none
    public final boolean next() {
        while (blocks.next()) {
            int many = blocks.count();
            int room = borders[many] - borders[0];
            if (events.length < room) {
                makeRoom(Math.max(room, usualRoom));
            }
            count = 0;
            size = 0;
            pick(blocks.firstSubject(), many);
            if (!isPlain) {
                filter();
            }
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    /// Makes room for so many events.
    void makeRoom(int room) {
        events = new int[room];
        names = new int[room];
        steps = new long[room];
        times = new long[room];
    }

    /// Gathers the events of some subjects whose names are wanted; subjects without any are left out.
    ///
    /// @param first subject of the block
    /// @param many  so many; their events lie between the [#borders]
    abstract void pick(int first, int many);

    /// Whether the steps of the gathered events may be changed after they were gathered.
    final boolean changesSteps() {
        return !isPlain;
    }

    /// Leaves out subjects that do not count, events outside of the period or against the conditions, and then subjects
    /// without an entry.
    private void filter() {
        int from = 0;
        int written = 0;
        int kept = 0;
        long[] micros = times();
        steps();
        for (int place = 0; place < count; place++) {
            int to = ends[place];
            int before = written;
            long seen = 0;
            for (int i = mask.has(subjects[place]) ? from : to; i < to; i++) {
                long filled = period.has(micros[i]) ? tests.passed(events[i], steps[i]) : 0;
                events[written] = events[i];
                names[written] = names[i];
                times[written] = micros[i];
                steps[written] = filled;
                seen |= filled;
                written += isNonZero(filled);
            }
            boolean counts = (seen & entrySteps) != 0;
            subjects[kept] = subjects[place];
            written = counts ? written : before;
            ends[kept] = written;
            kept += counts ? 1 : 0;
            from = to;
        }
        count = kept;
        size = written;
    }

    /// 1 or 0 without a branch, which would be foreseen wrongly every other time.
    static int isNonZero(long value) {
        return (int) ((value | -value) >>> 63);
    }

    /// How many subjects the block has, at least 1.
    public final int count() {
        return count;
    }

    /// The subjects; the first [#count()] entries.
    public final int[] subjects() {
        return subjects;
    }

    /// Where the events of each subject end; those of the first begin at 0, those of the others where those of the one
    /// before end. The first [#count()] entries.
    public final int[] ends() {
        return ends;
    }

    /// How many events the block has.
    public final int size() {
        return size;
    }

    /// The position of each event in the shard; the first [#size()] entries.
    public final int[] events() {
        return events;
    }

    /// The name of each event, as a code into the shard's dictionary; the first [#size()] entries.
    public final int[] names() {
        return names;
    }

    /// For each event a bit for every step it can fill; the first [#size()] entries.
    public long[] steps() {
        return steps;
    }

    /// The time of each event, in microseconds; the first [#size()] entries.
    public long[] times() {
        return times;
    }

    /// Whether every event of the subjects that count is taken, so that none is left out between two.
    final boolean takesAll() {
        return takesAll;
    }
}
