package footpath.index;

import java.lang.foreign.MemorySegment;

/// When each event of a shard happened, in microseconds since 1970. Safe for use by several threads.
public final class TimeColumn {
    private final MemorySegment segment;

    TimeColumn(MemorySegment segment) {
        this.segment = segment;
    }

    /// The time of an event.
    public long microsAt(int event) {
        return segment.get(Bytes.LONG, (long) event << 3);
    }

    /// Copies the times of events `from` to `toExclusive` to a place in an array.
    void copyTo(int from, int toExclusive, long[] target, int at) {
        MemorySegment.copy(segment, Bytes.LONG, (long) from << 3, target, at, toExclusive - from);
    }

    /// The times of events `from` to `toExclusive`, as a column of their own.
    TimeColumn slice(int from, int toExclusive) {
        return new TimeColumn(segment.asSlice((long) from << 3, (long) (toExclusive - from) << 3));
    }

    /// The raw bytes: little-endian longs, aligned.
    public MemorySegment segment() {
        return segment;
    }
}
