package footpath.analytics;

/// Finds what would stand at a place of an array if it were sorted, without sorting it.
public final class RankSelection {
    /// Of fewer values a histogram is not worth its room.
    private static final int FEW = 1024;

    private static final int STRETCH_BITS = 11;

    private RankSelection() {}

    /// The value that would stand at `place` if the cells from `from` to `toExclusive` were sorted. Moves values
    /// so that none before it is larger and none after it smaller. Time O(cells) as a rule.
    ///
    /// Hoare's selection (Hoare, Algorithm 65: Find, CACM 1961), with the median of three as the pivot.
    public static long select(long[] values, int from, int toExclusive, int place) {
        int first = from;
        int last = toExclusive - 1;
        while (first < last) {
            long pivot = medianOfThree(values[first], values[(first + last) >>> 1], values[last]);
            int left = first;
            int right = last;
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
            if (place <= right) {
                last = right;
            } else if (place >= left) {
                first = left;
            } else {
                break;
            }
        }
        return values[place];
    }

    /// As [#select] among the first values, for many: cuts their range into stretches, counts what lies in
    /// each, and sorts out those of one stretch alone. What lies where then takes no guess of the processor.
    public static long selectOfMany(long[] values, int count, int place) {
        if (count < FEW) {
            return select(values, 0, count, place);
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        // Without sign, should the range not fit into a number with one.
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - least) - STRETCH_BITS);
        int[] inStretch = new int[1 << STRETCH_BITS];
        for (int i = 0; i < count; i++) {
            inStretch[(int) ((values[i] - least) >>> shift)]++;
        }
        int stretch = 0;
        int before = 0;
        while (before + inStretch[stretch] <= place) {
            before += inStretch[stretch++];
        }
        if (shift == 0) {
            return least + stretch;
        }
        long[] inside = new long[inStretch[stretch] + 1];
        int found = 0;
        for (int i = 0; i < count; i++) {
            inside[found] = values[i];
            found += ((values[i] - least) >>> shift) == stretch ? 1 : 0;
        }
        return select(inside, 0, found, place - before);
    }

    /// The class of a histogram that holds what would stand at a rank if all were sorted.
    static int bucketOfRank(long[] histogram, long rank) {
        long sum = 0;
        for (int bucket = 0; bucket < histogram.length; bucket++) {
            sum += histogram[bucket];
            if (sum > rank) {
                return bucket;
            }
        }
        throw new IllegalStateException("rounds disagree: rank " + rank + " of " + sum + " values");
    }

    /// The smallest of the cells from `from` to `toExclusive`.
    public static long least(long[] values, int from, int toExclusive) {
        long least = Long.MAX_VALUE;
        for (int i = from; i < toExclusive; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private static long medianOfThree(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
