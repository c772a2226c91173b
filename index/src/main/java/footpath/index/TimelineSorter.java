package footpath.index;

/// Sorts one person's rows, which lie in order of arrival, by time; rows of one instant stay in order of arrival.
///
/// A journey that arrived in order costs one look at each row. Confined to one thread.
final class TimelineSorter {
    /*
     * Stable: insertion in runs of 16, then merging of neighbouring runs, bottom up, between two pairs of arrays.
     */
    private static final int RUN = 16;

    private long[] times = new long[RUN];
    private long[] spareTimes = new long[RUN];
    private int[] rows = new int[RUN];
    private int[] spareRows = new int[RUN];

    void sort(SortedBucket bucket, int from, int toExclusive) {
        if (isSorted(bucket.times, from, toExclusive)) {
            return;
        }
        int size = toExclusive - from;
        load(bucket.times, from, size);
        for (int start = 0; start < size; start += RUN) {
            insertionSort(start, Math.min(size, start + RUN));
        }
        for (int width = RUN; width < size; width *= 2) {
            mergeRuns(size, width);
        }
        rearrange(bucket, from, size);
    }

    private static boolean isSorted(long[] times, int from, int toExclusive) {
        for (int row = from + 1; row < toExclusive; row++) {
            if (times[row] < times[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private void load(long[] unsorted, int from, int size) {
        if (times.length < size) {
            int capacity = Math.max(size, (int) Math.min(Integer.MAX_VALUE - 8L, times.length * 2L));
            times = new long[capacity];
            spareTimes = new long[capacity];
            rows = new int[capacity];
            spareRows = new int[capacity];
        }
        for (int i = 0; i < size; i++) {
            rows[i] = from + i;
            times[i] = unsorted[from + i];
        }
    }

    private void rearrange(SortedBucket bucket, int from, int size) {
        System.arraycopy(times, 0, bucket.times, from, size);
        for (int i = 0; i < size; i++) {
            spareTimes[i] = bucket.arrivals[rows[i]];
            spareRows[i] = bucket.names[rows[i]];
        }
        System.arraycopy(spareTimes, 0, bucket.arrivals, from, size);
        System.arraycopy(spareRows, 0, bucket.names, from, size);
    }

    private void insertionSort(int from, int toExclusive) {
        for (int i = from + 1; i < toExclusive; i++) {
            long time = times[i];
            int row = rows[i];
            int hole = i;
            while (hole > from && times[hole - 1] > time) {
                times[hole] = times[hole - 1];
                rows[hole] = rows[hole - 1];
                hole--;
            }
            times[hole] = time;
            rows[hole] = row;
        }
    }

    private void mergeRuns(int size, int width) {
        for (int start = 0; start < size; start = Math.addExact(start, Math.min(size - start, 2 * width))) {
            merge(start, Math.min(size, start + width), (int) Math.min(size, start + 2L * width));
        }
        long[] mergedTimes = spareTimes;
        int[] mergedRows = spareRows;
        spareTimes = times;
        spareRows = rows;
        times = mergedTimes;
        rows = mergedRows;
    }

    private void merge(int from, int middle, int toExclusive) {
        int left = from;
        int right = middle;
        for (int i = from; i < toExclusive; i++) {
            boolean takeLeft = right >= toExclusive || (left < middle && times[left] <= times[right]);
            int taken = takeLeft ? left++ : right++;
            spareTimes[i] = times[taken];
            spareRows[i] = rows[taken];
        }
    }
}
