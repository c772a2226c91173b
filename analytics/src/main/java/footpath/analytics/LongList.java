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

    /// The value that would stand at a rank if the list were sorted. Moves values about; O(size).
    long atRank(int rank) {
        return RankSelection.select(values, 0, size, rank);
    }
}
