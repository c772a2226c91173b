package footpath.analytics;

import java.util.Arrays;

/// The last round: all values inside the intervals.
final class DurationCollection extends DurationTally {
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
            int room = Math.max(size + count, size + size / 2);
            found = Arrays.copyOf(found, room);
            intervalOf = Arrays.copyOf(intervalOf, room);
        }
    }

    /// The values of each interval, in no order.
    LongList[] values() {
        int[] counts = new int[intervals.count()];
        for (int i = 0; i < size; i++) {
            counts[intervalOf[i]]++;
        }
        LongList[] values = new LongList[counts.length];
        Arrays.setAll(values, interval -> new LongList(counts[interval]));
        for (int i = 0; i < size; i++) {
            values[intervalOf[i]].add(found[i]);
        }
        return values;
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
        for (LongList inInterval : values()) {
            out.putLongs(inInterval.toArray());
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
