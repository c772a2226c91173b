package footpath.analytics;

import java.util.Arrays;

/// A growing list of numbers. Confined to one thread.
final class LongList {
    private long[] values = LongArrays.EMPTY;
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(16, size + size / 2));
        }
        values[size++] = value;
    }

    void addAll(LongList other) {
        append(other.values, other.size);
    }

    void addAll(long[] others) {
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

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /// The value that would stand at a rank if the list were sorted. Moves values about; O(size).
    long atRank(int rank) {
        return RankSelection.select(values, 0, size, rank);
    }
}
