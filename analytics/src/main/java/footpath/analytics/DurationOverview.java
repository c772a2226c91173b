package footpath.analytics;

import java.util.Arrays;

/// First round: one histogram a measure, with eight bins an octave. Rows take memory once they hold something.
final class DurationOverview extends DurationTally {
    /// Enough for any duration of less than 2^63 microseconds.
    private static final int BUCKETS = 8 * 61;

    private static final long[] NOTHING = new long[BUCKETS];

    /// Rows of length 0 hold nothing yet.
    private final long[][] histograms;

    DurationOverview(int measures) {
        this.histograms = new long[measures][];
        Arrays.fill(histograms, LongArrays.EMPTY);
    }

    /// Durations below 8 have a bucket each; then each octave has eight.
    static int bucketOf(long micros) {
        if (micros < 8) {
            return (int) micros;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(micros);
        return (exponent - 2) * 8 + (int) ((micros >>> (exponent - 3)) & 7);
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

    void count(int measure, long micros) {
        long[] row = histograms[measure];
        if (row.length == 0) {
            row = new long[BUCKETS];
            histograms[measure] = row;
        }
        row[bucketOf(micros)]++;
    }

    /// How many durations of a measure lie in each bucket. Not to be changed.
    long[] histogram(int measure) {
        long[] row = histograms[measure];
        return row.length == 0 ? NOTHING : row;
    }

    @Override
    public void merge(DurationTally other) {
        var overview = (DurationOverview) other;
        for (int measure = 0; measure < histograms.length; measure++) {
            long[] theirs = overview.histograms[measure];
            if (histograms[measure].length == 0) {
                histograms[measure] = theirs;
            } else if (theirs.length > 0) {
                LongArrays.add(histograms[measure], theirs);
            }
        }
    }

    @Override
    public void write(PartialWriter out) {
        for (long[] row : histograms) {
            out.putLongs(row);
        }
    }

    @Override
    public void read(PartialReader in) {
        for (int measure = 0; measure < histograms.length; measure++) {
            long[] counts = in.takeLongs();
            in.require(counts.length == 0 || counts.length == BUCKETS, "has a histogram of another shape");
            histograms[measure] = counts;
        }
    }
}
