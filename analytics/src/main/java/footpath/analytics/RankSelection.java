package footpath.analytics;

/// Finds what would stand at a place of an array if it were sorted, without sorting it.
final class RankSelection {
    private RankSelection() {}

    /// The value that would stand at `place` if the cells from `from` to `toExclusive` were sorted. Moves values
    /// so that none before it is larger and none after it smaller. Time O(cells) as a rule.
    ///
    /// Hoare's selection (Hoare, Algorithm 65: Find, CACM 1961), with the median of three as the pivot.
    static long select(long[] values, int from, int toExclusive, int place) {
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
    static long least(long[] values, int from, int toExclusive) {
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
