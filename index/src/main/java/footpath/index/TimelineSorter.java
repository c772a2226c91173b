package footpath.index;

/// Sorts one person's events by time, and those of one instant by arrival.
///
/// A journey that lies in order costs one look at each event. Confined to one thread.
final class TimelineSorter {
    /*
     * Insertion in runs of 16, then merging of neighbouring runs, bottom up, between two pairs of arrays.
     */
    private static final int RUN = 16;

    private long[] times = new long[RUN];
    private long[] spareTimes = new long[RUN];
    private int[] rows = new int[RUN];
    private int[] spareRows = new int[RUN];
    private long[] arrivals = {};

    void sort(TimelineBlock block, int from, int toExclusive) {
        arrivals = block.arrivals;
        if (isSorted(block.times, from, toExclusive)) {
            return;
        }
        int size = toExclusive - from;
        load(block.times, from, size);
        for (int start = 0; start < size; start += RUN) {
            insertionSort(start, Math.min(size, start + RUN));
        }
        for (int width = RUN; width < size; width *= 2) {
            mergeRuns(size, width);
        }
        rearrange(block, from, size);
    }

    private boolean isSorted(long[] unsorted, int from, int toExclusive) {
        for (int row = from + 1; row < toExclusive; row++) {
            if (unsorted[row] <= unsorted[row - 1]
                    && (unsorted[row] < unsorted[row - 1] || arrivals[row] < arrivals[row - 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean isBehind(long time, int row, long otherTime, int otherRow) {
        return time > otherTime || (time == otherTime && arrivals[row] > arrivals[otherRow]);
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

    private void rearrange(TimelineBlock block, int from, int size) {
        System.arraycopy(times, 0, block.times, from, size);
        for (int i = 0; i < size; i++) {
            spareTimes[i] = block.arrivals[rows[i]];
            spareRows[i] = block.names[rows[i]];
        }
        System.arraycopy(spareTimes, 0, block.arrivals, from, size);
        System.arraycopy(spareRows, 0, block.names, from, size);
    }

    private void insertionSort(int from, int toExclusive) {
        for (int i = from + 1; i < toExclusive; i++) {
            long time = times[i];
            int row = rows[i];
            int hole = i;
            while (hole > from && isBehind(times[hole - 1], rows[hole - 1], time, row)) {
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
            boolean takeLeft = right >= toExclusive
                    || (left < middle && !isBehind(times[left], rows[left], times[right], rows[right]));
            int taken = takeLeft ? left++ : right++;
            spareTimes[i] = times[taken];
            spareRows[i] = rows[taken];
        }
    }
}
