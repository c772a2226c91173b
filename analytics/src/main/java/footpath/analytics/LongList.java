package footpath.analytics;

import java.util.Arrays;

/// A growing list of numbers. Confined to one thread.
final class LongList {
    private long[] values;
    private int size;

    LongList() {
        this(0);
    }

    /// @param room for so many
    LongList(int room) {
        this.values = room == 0 ? LongArrays.EMPTY : new long[room];
    }

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
        // Hoare's selection, with the median of three as the pivot.
        int from = 0;
        int to = size - 1;
        while (from < to) {
            long pivot = medianOfThree(values[from], values[(from + to) >>> 1], values[to]);
            int left = from;
            int right = to;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long moved = values[left];
                    values[left++] = values[right];
                    values[right--] = moved;
                }
            }
            if (rank <= right) {
                to = right;
            } else if (rank >= left) {
                from = left;
            } else {
                return values[rank];
            }
        }
        return values[rank];
    }

    /// The value that would stand after the one that [#atRank] has just found.
    long after(int rank) {
        long least = Long.MAX_VALUE;
        for (int i = rank + 1; i < size; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private static long medianOfThree(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
