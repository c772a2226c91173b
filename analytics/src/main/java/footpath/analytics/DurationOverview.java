package footpath.analytics;

import org.jspecify.annotations.Nullable;

/// First round: one histogram a measure, with eight bins an octave. Rows take memory once they hold something.
final class DurationOverview extends DurationTally {
    /// Enough for any duration of less than 2^63 microseconds.
    private static final int BUCKETS = 8 * 61;

    private static final long[] NOTHING = new long[BUCKETS];

    private final @Nullable Row[] histograms;

    DurationOverview(int measures) {
        this.histograms = new Row[measures];
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

    private static final class Row {
        final long[] counts = new long[BUCKETS];
    }

    @Override
    public void add(int measure, long micros) {
        Row row = histograms[measure];
        if (row == null) {
            row = new Row();
            histograms[measure] = row;
        }
        row.counts[bucketOf(micros)]++;
    }

    /// How many durations of a measure lie in each bucket. Not to be changed.
    long[] histogram(int measure) {
        Row row = histograms[measure];
        return row == null ? NOTHING : row.counts;
    }

    @Override
    public void merge(DurationTally other) {
        var overview = (DurationOverview) other;
        for (int measure = 0; measure < histograms.length; measure++) {
            Row mine = histograms[measure];
            Row theirs = overview.histograms[measure];
            if (mine == null) {
                histograms[measure] = theirs;
            } else if (theirs != null) {
                LongArrays.add(mine.counts, theirs.counts);
            }
        }
    }

    @Override
    public void write(PartialWriter out) {
        for (Row row : histograms) {
            out.putLongs(row == null ? LongArrays.EMPTY : row.counts);
        }
    }

    @Override
    public void read(PartialReader in) {
        for (int measure = 0; measure < histograms.length; measure++) {
            long[] counts = in.takeLongs();
            in.require(counts.length == 0 || counts.length == BUCKETS, "has a histogram of another shape");
            if (counts.length > 0) {
                Row row = new Row();
                LongArrays.add(row.counts, counts);
                histograms[measure] = row;
            }
        }
    }
}
