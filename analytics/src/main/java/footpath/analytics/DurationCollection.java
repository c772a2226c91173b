package footpath.analytics;

import java.util.Arrays;

/// The last round: all values inside the intervals.
final class DurationCollection extends DurationTally {
    private static final int FIRST_ROOM = 1 << 14;

    private final DurationBins bins;
    private final DurationIntervals intervals;

    /// What was found, in no order: the interval of each value, and the value.
    private int[] intervalOf = {};

    private long[] found = {};
    private int size;

    DurationCollection(DurationBins bins, DurationIntervals intervals) {
        this.bins = bins.counting();
        this.intervals = intervals;
    }

    @Override
    void count(int[] measures, long[] micros, int count) {
        bins.add(measures, micros, count);
        makeRoomFor(count);
        int end = size;
        for (int i = 0; i < count; i++) {
            intervalOf[end] = measures[i];
            found[end] = micros[i];
            end += intervals.inWindow(measures[i], micros[i]);
        }
        keepInside(end);
    }

    /// Turns the measures of what was just found into intervals, and drops what lies in none.
    private void keepInside(int end) {
        for (int i = size; i < end; i++) {
            int interval = intervals.indexOf(intervalOf[i], found[i]);
            if (interval >= 0) {
                intervalOf[size] = interval;
                found[size++] = found[i];
            }
        }
    }

    private void makeRoomFor(int count) {
        if (found.length < size + count) {
            int room = Math.max(Math.max(FIRST_ROOM, size + count), 2 * size);
            found = Arrays.copyOf(found, room);
            intervalOf = Arrays.copyOf(intervalOf, room);
        }
    }

    /// The values, interval by interval.
    Found found() {
        int[] ends = new int[intervals.count() + 1];
        for (int i = 0; i < size; i++) {
            ends[intervalOf[i] + 1]++;
        }
        for (int interval = 1; interval < ends.length; interval++) {
            ends[interval] += ends[interval - 1];
        }
        int[] next = ends.clone();
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[next[intervalOf[i]]++] = found[i];
        }
        return new Found(values, ends);
    }

    /// Values of many intervals, each together and in no order. Different intervals may be asked by different
    /// threads.
    static final class Found {
        private final long[] values;
        private final int[] ends;

        private Found(long[] values, int[] ends) {
            this.values = values;
            this.ends = ends;
        }

        /// The value that would stand at a rank if those of the interval were sorted. Moves them about.
        long atRank(int interval, int rank) {
            return RankSelection.select(values, ends[interval], ends[interval + 1], ends[interval] + rank);
        }

        /// The value that would stand after the one that [#atRank] has just found.
        long after(int interval, int rank) {
            return RankSelection.least(values, ends[interval] + rank + 1, ends[interval + 1]);
        }

        private long[] of(int interval) {
            return Arrays.copyOfRange(values, ends[interval], ends[interval + 1]);
        }
    }

    /// The bins, counted.
    DurationBins bins() {
        return bins.counted();
    }

    @Override
    void take(DurationTally other) {
        var collection = (DurationCollection) other;
        bins.merge(collection.bins);
        makeRoomFor(collection.size);
        System.arraycopy(collection.intervalOf, 0, intervalOf, size, collection.size);
        System.arraycopy(collection.found, 0, found, size, collection.size);
        size += collection.size;
    }

    @Override
    void put(PartialWriter out) {
        bins.write(out);
        Found all = found();
        for (int interval = 0; interval < intervals.count(); interval++) {
            out.putLongs(all.of(interval));
        }
    }

    @Override
    public void read(PartialReader in) {
        bins.read(in);
        for (int interval = 0; interval < intervals.count(); interval++) {
            long[] values = in.takeLongs();
            makeRoomFor(values.length);
            Arrays.fill(intervalOf, size, size + values.length, interval);
            System.arraycopy(values, 0, found, size, values.length);
            size += values.length;
        }
    }
}
