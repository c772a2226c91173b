package footpath.index;

import java.lang.foreign.MemorySegment;

/// The sessions of a shard's whole timelines by one [SessionRule], superseded subjects included: where they
/// end, and nearly when they begin and how long they last, so that a question about all of them reads few
/// times.
///
/// Sessions are numbers from 0 to [#count()], in order of subject and time. Found when first asked for and
/// kept with the shard for the two rules asked for latest, off the heap: 25 bits a session and one an event.
/// Safe for use by several threads.
public final class SessionColumns {
    /// How many stretches of time there may be.
    static final int MOST_STRETCHES = 1 << 16;

    static final long HOUR = 3_600_000_000L;

    private final MemorySegment ends;
    private final MemorySegment lengthClasses;
    private final MemorySegment stretches;
    private final MemorySegment newSubjects;
    private final long firstMicros;
    private final int stretchCount;
    private final long stretchMicros;
    private final long[] lengthCounts;
    private final int[] firstNames;
    private final int[] lastNames;

    /// @param firstMicros   start of the first stretch
    /// @param stretchMicros how long a stretch lasts
    /// @param stretchCount  how many there are
    /// @param lengthCounts  sessions by class of their length
    /// @param firstNames    sessions by name of their first event
    /// @param lastNames     sessions by name of their last event
    SessionColumns(
            MemorySegment ends,
            MemorySegment lengthClasses,
            MemorySegment stretches,
            MemorySegment newSubjects,
            long firstMicros,
            long stretchMicros,
            int stretchCount,
            long[] lengthCounts,
            int[] firstNames,
            int[] lastNames) {
        this.ends = ends;
        this.lengthClasses = lengthClasses;
        this.stretches = stretches;
        this.newSubjects = newSubjects;
        this.firstMicros = firstMicros;
        this.stretchMicros = stretchMicros;
        this.stretchCount = stretchCount;
        this.lengthCounts = lengthCounts;
        this.firstNames = firstNames;
        this.lastNames = lastNames;
    }

    /// How many sessions there are.
    public int count() {
        return (int) lengthClasses.byteSize();
    }

    /// A bit for each event, set where it is the last of its session, as little-endian longs: bit i mod 64 of
    /// long i / 64 is that of event i.
    public MemorySegment ends() {
        return ends;
    }

    /// The [GapClass] of the time from the first event of each session to its last, a byte each.
    public MemorySegment lengthClasses() {
        return lengthClasses;
    }

    /// The stretch of time in which each session begins, as unsigned little-endian shorts.
    public MemorySegment stretches() {
        return stretches;
    }

    /// How many stretches there are, at most 65,536. Each is an hour by the clock of Greenwich, or several
    /// where the shard spans more than seven years: so where calendar periods begin with the hour, a stretch
    /// lies in one of them.
    public int stretchCount() {
        return stretchCount;
    }

    /// A bit for each session, set where it is the first of its subject, as [#ends()] has those of events.
    public MemorySegment newSubjects() {
        return newSubjects;
    }

    /// The first microsecond of a stretch; that of [#stretchCount()] is the end of the last.
    public long stretchFrom(int stretch) {
        return firstMicros + stretch * stretchMicros;
    }

    /// How many sessions have a length of a [GapClass].
    public long lengthCount(int gapClass) {
        return lengthCounts[gapClass];
    }

    /// How many sessions begin with an event of a name.
    public int beginningWith(int nameCode) {
        return firstNames[nameCode];
    }

    /// How many sessions end with an event of a name.
    public int endingWith(int nameCode) {
        return lastNames[nameCode];
    }
}
