package footpath.index;

import java.lang.foreign.Arena;
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

    /// Those of some neighbouring subjects, in numbers that begin at 0 there. Time O(their postings + log postings).
    Postings rebased(int firstSubject, int endSubject, int firstEvent, Arena arena) {
        int from = firstOf(firstSubject);
        int count = firstOf(endSubject) - from;
        MemorySegment ownSubjects = arena.allocate(Bytes.INT, count);
        MemorySegment ownEvents = arena.allocate(Bytes.INT, count);
        int different = 0;
        int before = -1;
        for (int i = 0; i < count; i++) {
            int subject = subjectAt(from + i) - firstSubject;
            different += subject == before ? 0 : 1;
            before = subject;
            ownSubjects.setAtIndex(Bytes.INT, i, subject);
            ownEvents.setAtIndex(Bytes.INT, i, eventAt(from + i) - firstEvent);
        }
        MemorySegment ownTimes = times.asSlice((long) from << 3, (long) count << 3);
        return new Postings(ownSubjects, ownTimes, ownEvents, 0, count, different);
    }

    /// The first posting of a subject or of the next one that has any.
    public int firstOf(int subject) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (subjectAt(middle) < subject) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
