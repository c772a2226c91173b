package footpath.analytics;

import java.util.Arrays;

/// The last round: all values inside the intervals.
final class DurationCollection extends DurationTally {
    private final DurationBins bins;
    private final DurationIntervals intervals;
    private final LongList[] values;

    DurationCollection(DurationBins bins, DurationIntervals intervals) {
        this.bins = bins.counting();
        this.intervals = intervals;
        this.values = new LongList[intervals.count()];
        Arrays.setAll(values, interval -> new LongList());
    }

    void count(int measure, long micros) {
        bins.add(measure, micros);
        int interval = intervals.indexOf(measure, micros);
        if (interval >= 0) {
            values[interval].add(micros);
        }
    }

    /// The values of an interval, in no order.
    LongList values(int interval) {
        return values[interval];
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
            values[interval].addAll(collection.values[interval]);
        }
    }

    @Override
    public void write(PartialWriter out) {
        bins.write(out);
        for (LongList inInterval : values) {
            out.putLongs(inInterval.toArray());
        }
    }

    @Override
    public void read(PartialReader in) {
        bins.read(in);
        for (LongList inInterval : values) {
            inInterval.addAll(in.takeLongs());
        }
    }
}
