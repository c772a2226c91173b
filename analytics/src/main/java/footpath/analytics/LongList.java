package footpath.analytics;

import java.util.Arrays;

/// A growing list of numbers. Confined to one thread.
public final class LongList {
    private long[] values = LongArrays.EMPTY;
    private int size;

    /// Adds a number at the end.
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(16, size + size / 2));
        }
        values[size++] = value;
    }

    /// Adds the numbers of another list.
    public void addAll(LongList other) {
        append(other.values, other.size);
    }

    /// Adds numbers at the end.
    public void addAll(long[] others) {
        append(others, others.length);
    }

    private void append(long[] others, int count) {
        if (values.length < size + count) {
            values = Arrays.copyOf(values, size + count);
        }
        System.arraycopy(others, 0, values, size, count);
        size += count;
    }

    void clear() {
        values = LongArrays.EMPTY;
        size = 0;
    }

    /// How many numbers.
    public int size() {
        return size;
    }

    /// A copy of the numbers.
    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /// The value that would stand at a rank if those in an interval were sorted. O(size).
    ///
    /// @param inside how many lie in the interval
    long atRank(long from, long toExclusive, int inside, int rank) {
        // One more, since what lies outside is written too and then overwritten.
        long[] found = new long[inside + 1];
        int written = 0;
        for (int i = 0; i < size; i++) {
            long value = values[i];
            found[written] = value;
            // Negative if one of both is.
            long outside = (value - from) | (toExclusive - 1 - value);
            written += (int) (~outside >>> 63);
        }
        return RankSelection.select(found, 0, written, rank);
    }
}
