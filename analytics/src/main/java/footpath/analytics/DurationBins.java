package footpath.analytics;

import footpath.index.GapClass;
import java.util.ArrayList;
import java.util.List;

/// Histograms for people: bins of equal, round width from zero on, wide enough that about thirty hold nearly all.
final class DurationBins {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] WIDTHS = {
        1,
        2,
        5,
        10,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        364 * DAY,
        3640 * DAY
    };
    private static final int MOST = 30;
    private static final double NEARLY_ALL = 0.98;

    /// For each measure the width of its bins in microseconds; 0 if it has none.
    private final long[] widths;

    /// For each measure a time that nothing takes longer than.
    private final long[] longest;

    private final long[][] counts;
    private final boolean isCounted;

    private DurationBins(long[] widths, long[] longest, long[][] counts, boolean isCounted) {
        this.widths = widths;
        this.longest = longest;
        this.counts = counts;
        this.isCounted = isCounted;
    }

    static DurationBins none(int measures) {
        return new DurationBins(new long[measures], new long[measures], new long[measures][0], true);
    }

    /// Bins that suit what the overview has seen, not yet counted.
    static DurationBins fitting(DurationOverview overview, int measures) {
        long[] widths = new long[measures];
        long[] longest = new long[measures];
        for (int measure = 0; measure < measures; measure++) {
            long[] histogram = overview.histogram(measure);
            long count = 0;
            for (long inBucket : histogram) {
                count += inBucket;
            }
            if (count > 0) {
                widths[measure] = widthFor(holding(histogram, (double) count * NEARLY_ALL));
                longest[measure] = holding(histogram, (double) count);
            }
        }
        return new DurationBins(widths, longest, new long[measures][0], false);
    }

    /// A time that at least so many take at most.
    private static long holding(long[] histogram, double count) {
        long sum = 0;
        int bucket = -1;
        while (sum < count) {
            sum += histogram[++bucket];
        }
        return GapClass.from(bucket + 1);
    }

    private static long widthFor(long micros) {
        for (long width : WIDTHS) {
            if (micros / MOST <= width * 1_000_000) {
                return width * 1_000_000;
            }
        }
        return micros / MOST / 1_000_000 * 1_000_000;
    }

    boolean isCounted() {
        return isCounted;
    }

    /// Empty counters over the same bins, if they are still to be counted.
    DurationBins counting() {
        if (isCounted) {
            return this;
        }
        long[][] counters = new long[widths.length][];
        for (int measure = 0; measure < widths.length; measure++) {
            counters[measure] = new long[widths[measure] == 0 ? 0 : MOST + 1];
        }
        return new DurationBins(widths, longest, counters, false);
    }

    DurationBins counted() {
        return new DurationBins(widths, longest, counts, true);
    }

    void add(int measure, long micros) {
        if (!isCounted) {
            counts[measure][(int) Math.min(MOST, micros / widths[measure])]++;
        }
    }

    /// Counts durations, if they are not counted already.
    void add(int[] measures, long[] micros, int count) {
        for (int i = 0; i < count && !isCounted; i++) {
            if (measures[i] < widths.length) {
                add(measures[i], micros[i]);
            }
        }
    }

    void merge(DurationBins other) {
        for (int measure = 0; measure < counts.length && !isCounted; measure++) {
            LongArrays.add(counts[measure], other.counts[measure]);
        }
    }

    void write(PartialWriter out) {
        for (int measure = 0; measure < counts.length && !isCounted; measure++) {
            out.putLongs(counts[measure]);
        }
    }

    void read(PartialReader in) {
        for (int measure = 0; measure < counts.length && !isCounted; measure++) {
            counts[measure] = in.takeLongs(counts[measure].length);
        }
    }

    /// The bins of a measure up to the last that holds something; what is longer than all others stands in the
    /// last.
    List<Durations.Bin> result(int measure) {
        List<Durations.Bin> bins = new ArrayList<>();
        long width = widths[measure] / 1_000_000;
        int end = counts[measure].length;
        while (end > 0 && counts[measure][end - 1] == 0) {
            end--;
        }
        for (int bin = 0; bin < end; bin++) {
            long to = bin < MOST ? (bin + 1) * width : longest[measure] / 1_000_000 + 1;
            bins.add(new Durations.Bin(bin * width, to, counts[measure][bin]));
        }
        return bins;
    }
}
