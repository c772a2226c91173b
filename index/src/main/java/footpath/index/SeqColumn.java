package footpath.index;

import java.lang.foreign.MemorySegment;

/// The number of each event of a shard in the event log. Safe for use by several threads.
public final class SeqColumn {
    /*
     * Kept as the distance from the smallest seq of the shard, as an unsigned int, or as a long where the distance needs it.
     */
    private final MemorySegment segment;
    private final long smallest;
    private final boolean wide;

    SeqColumn(MemorySegment segment, long smallest, boolean wide) {
        this.segment = segment;
        this.smallest = smallest;
        this.wide = wide;
    }

    static void put(MemorySegment segment, boolean wide, int event, long distance) {
        if (wide) {
            segment.set(Bytes.LONG, (long) event << 3, distance);
        } else {
            segment.set(Bytes.INT, (long) event << 2, (int) distance);
        }
    }

    static boolean isWide(long smallest, long largest) {
        return largest - smallest > 0xffff_ffffL;
    }

    /// Those of events `from` to `toExclusive`, as a column of their own.
    SeqColumn slice(int from, int toExclusive) {
        int shift = wide ? 3 : 2;
        return new SeqColumn(
                segment.asSlice((long) from << shift, (long) (toExclusive - from) << shift), smallest, wide);
    }

    /// Copies the `seq` of events `from` to `toExclusive` to a place in an array.
    void copyTo(int from, int toExclusive, long[] target, int at) {
        int count = toExclusive - from;
        if (wide) {
            for (int i = 0; i < count; i++) {
                target[at + i] = smallest + segment.get(Bytes.LONG, (from + (long) i) << 3);
            }
        } else {
            for (int i = 0; i < count; i++) {
                target[at + i] = smallest + Integer.toUnsignedLong(segment.get(Bytes.INT, (from + (long) i) << 2));
            }
        }
    }

    /// The `seq` of an event.
    public long seqAt(int event) {
        long distance = wide
                ? segment.get(Bytes.LONG, (long) event << 3)
                : Integer.toUnsignedLong(segment.get(Bytes.INT, (long) event << 2));
        return smallest + distance;
    }
}
