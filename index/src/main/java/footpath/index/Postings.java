package footpath.index;

import java.lang.foreign.MemorySegment;

/// The events of one name in one shard, in order of subject, time and arrival.
///
/// Three parallel columns; kernels may read the raw bytes. Safe for use by several threads.
public final class Postings {
    private final MemorySegment subjects;
    private final MemorySegment times;
    private final MemorySegment events;
    private final int size;
    private final int subjectCount;

    /// The parts of the three columns from posting `from` to `toExclusive`.
    Postings(
            MemorySegment subjects,
            MemorySegment times,
            MemorySegment events,
            int from,
            int toExclusive,
            int subjectCount) {
        this.subjectCount = subjectCount;
        this.size = toExclusive - from;
        this.subjects = subjects.asSlice((long) from << 2, (long) size << 2);
        this.times = times.asSlice((long) from << 3, (long) size << 3);
        this.events = events.asSlice((long) from << 2, (long) size << 2);
    }

    /// How many events have this name.
    public int size() {
        return size;
    }

    /// How many different subjects have an event of this name, live or not.
    public int subjectCount() {
        return subjectCount;
    }

    /// The subject of the i-th event of this name.
    public int subjectAt(int i) {
        return subjects.get(Bytes.INT, (long) i << 2);
    }

    /// Its time, in microseconds since 1970.
    public long timeAt(int i) {
        return times.get(Bytes.LONG, (long) i << 3);
    }

    /// Its position in the shard.
    public int eventAt(int i) {
        return events.get(Bytes.INT, (long) i << 2);
    }

    /// Raw subjects: little-endian ints.
    public MemorySegment subjects() {
        return subjects;
    }

    /// Raw times: little-endian longs.
    public MemorySegment times() {
        return times;
    }

    /// Raw positions: little-endian ints.
    public MemorySegment events() {
        return events;
    }
}
