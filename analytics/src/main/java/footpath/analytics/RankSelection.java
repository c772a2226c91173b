package footpath.analytics;

import java.util.Arrays;

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

    /// As [#selectEach] for one place.
    public static long selectOfMany(long[] values, int count, int place) {
        return selectEach(values, count, place)[0];
    }

    /// As [#select] among the first values, for many of them and some places: cuts their range into stretches,
    /// counts what lies in each, and sorts out those of the stretches of the places alone. What lies where then
    /// takes no guess of the processor. If values are few, they are moved.
    static long[] selectEach(long[] values, int count, int... places) {
        if (count < FEW) {
            return Arrays.stream(places)
                    .mapToLong(place -> select(values, 0, count, place))
                    .toArray();
        }
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            least = Math.min(least, values[i]);
            most = Math.max(most, values[i]);
        }
        // Without sign, should the range not fit into a number with one.
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(most - least) - STRETCH_BITS);
        int[] ends = new int[1 << STRETCH_BITS];
        for (int i = 0; i < count; i++) {
            ends[(int) ((values[i] - least) >>> shift)]++;
        }
        for (int stretch = 1; stretch < ends.length; stretch++) {
            ends[stretch] += ends[stretch - 1];
        }
        long[] found = new long[places.length];
        long[] inside = {};
        int last = -1;
        for (int i = 0; i < places.length; i++) {
            int stretch = stretchOf(ends, places[i]);
            int before = stretch == 0 ? 0 : ends[stretch - 1];
            if (shift > 0 && stretch != last) {
                inside = inside(values, count, least, shift, stretch, ends[stretch] - before);
                last = stretch;
            }
            found[i] = shift == 0 ? least + stretch : select(inside, 0, ends[stretch] - before, places[i] - before);
        }
        return found;
    }

    private static int stretchOf(int[] ends, int place) {
        int stretch = 0;
        while (ends[stretch] <= place) {
            stretch++;
        }
        return stretch;
    }

    private static long[] inside(long[] values, int count, long least, int shift, int stretch, int size) {
        long[] inside = new long[size + 1];
        int found = 0;
        for (int i = 0; i < count; i++) {
            inside[found] = values[i];
            found += ((values[i] - least) >>> shift) == stretch ? 1 : 0;
        }
        return inside;
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
