package footpath.analytics;

import org.jspecify.annotations.Nullable;

/// First round: one histogram a measure, with eight bins an octave. Rows take memory once they hold something.
final class DurationOverview extends DurationTally {
    /// Enough for any duration of less than 2^63 microseconds.
    private static final int BUCKETS = 8 * 61;

    private static final long[] NOTHING = new long[BUCKETS];

    private final long @Nullable [][] histograms;

    DurationOverview(int measures) {
        this.histograms = new long[measures][];
    }

    /// Durations below 8 have a bucket each; then each octave has eight.
    static int bucketOf(long micros) {
        if (micros < 8) {
            return (int) micros;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(micros);
        return (exponent - 2) * 8 + (int) (micros >>> (exponent - 3) & 7);
    }

    /// The shortest duration of a bucket.
    static long from(int bucket) {
        if (bucket < 8) {
            return bucket;
        }
        if (bucket >= BUCKETS) {
            return Long.MAX_VALUE;
        }
        return (8L + bucket % 8) << (bucket / 8 - 1);
    }

    @Override
    public void add(int measure, long micros) {
        long[] histogram = histograms[measure];
        if (histogram == null) {
            histogram = new long[BUCKETS];
            histograms[measure] = histogram;
        }
        histogram[bucketOf(micros)]++;
    }

    /// How many durations of a measure lie in each bucket. Not to be changed.
    long[] histogram(int measure) {
        long[] histogram = histograms[measure];
        return histogram == null ? NOTHING : histogram;
    }

    @Override
    public void merge(DurationTally other) {
        var overview = (DurationOverview) other;
        for (int measure = 0; measure < histograms.length; measure++) {
            long[] mine = histograms[measure];
            long[] theirs = overview.histograms[measure];
            if (mine == null) {
                histograms[measure] = theirs;
            } else if (theirs != null) {
                LongArrays.add(mine, theirs);
            }
        }
    }

    @Override
    public void write(PartialWriter out) {
        for (int measure = 0; measure < histograms.length; measure++) {
            out.putLongs(histograms[measure] == null ? LongArrays.EMPTY : histogram(measure));
        }
    }

    @Override
    public void read(PartialReader in) {
        for (int measure = 0; measure < histograms.length; measure++) {
            long[] histogram = in.takeLongs();
            in.require(histogram.length == 0 || histogram.length == BUCKETS, "has a histogram of another shape");
            histograms[measure] = histogram.length == 0 ? null : histogram;
        }
    }
}
