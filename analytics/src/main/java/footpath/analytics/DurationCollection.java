package footpath.analytics;

import java.util.Arrays;

/// The last round: all values inside the intervals.
final class DurationCollection extends DurationTally {
    private final DurationBins bins;
    private final DurationIntervals intervals;
    private final long[][] values;
    private final int[] sizes;

    DurationCollection(DurationBins bins, DurationIntervals intervals) {
        this.bins = bins.counting();
        this.intervals = intervals;
        this.values = new long[intervals.count()][];
        this.sizes = new int[intervals.count()];
        Arrays.fill(values, LongArrays.EMPTY);
    }

    void count(int measure, long micros) {
        bins.add(measure, micros);
        int interval = intervals.indexOf(measure, micros);
        if (interval >= 0) {
            reserve(interval, 1);
            values[interval][sizes[interval]++] = micros;
        }
    }

    private void reserve(int interval, int more) {
        int needed = sizes[interval] + more;
        if (needed > values[interval].length) {
            values[interval] = Arrays.copyOf(values[interval], Math.max(16, Math.max(needed, needed + needed / 2)));
        }
    }

    /// The values of an interval, ascending.
    long[] sorted(int interval) {
        long[] sorted = Arrays.copyOf(values[interval], sizes[interval]);
        Arrays.sort(sorted);
        return sorted;
    }

    /// The bins, counted.
    DurationBins bins() {
        return bins.counted();
    }

    @Override
    public void merge(DurationTally other) {
        var collection = (DurationCollection) other;
        bins.merge(collection.bins);
        for (int interval = 0; interval < values.length; interval++) {
            int more = collection.sizes[interval];
            reserve(interval, more);
            System.arraycopy(collection.values[interval], 0, values[interval], sizes[interval], more);
            sizes[interval] += more;
        }
    }

    @Override
    public void write(PartialWriter out) {
        bins.write(out);
        for (int interval = 0; interval < values.length; interval++) {
            out.putLongs(Arrays.copyOf(values[interval], sizes[interval]));
        }
    }

    @Override
    public void read(PartialReader in) {
        bins.read(in);
        for (int interval = 0; interval < values.length; interval++) {
            values[interval] = in.takeLongs();
            sizes[interval] = values[interval].length;
        }
    }
}
