package footpath.analytics;

import java.util.Arrays;

/// First round: one histogram a measure, with four bins an octave.
final class DurationOverview extends DurationTally {
    /// Enough for any duration of less than 2^63 microseconds.
    private static final int BUCKETS = 4 * 62;

    private final int measures;

    /// Histogram after histogram in one array: to count is one access to memory.
    private final long[] counts;

    /// For each measure its durations, while every one is kept.
    private LongList[] values = {};

    private final int mostKept;
    private boolean keeps;
    private int kept;

    /// @param mostKept up to so many durations are kept one by one, which spares the rounds after
    DurationOverview(int measures, int mostKept) {
        this.measures = measures;
        this.counts = new long[measures * BUCKETS];
        this.mostKept = mostKept;
        this.keeps = mostKept > 0;
        if (keeps) {
            this.values = new LongList[measures];
            Arrays.setAll(values, measure -> new LongList());
        }
    }

    /// Durations below 4 have a bucket each; then each octave has four.
    static int bucketOf(long micros) {
        if (micros < 4) {
            return (int) micros;
        }
        int exponent = 63 - Long.numberOfLeadingZeros(micros);
        return (exponent - 1) * 4 + (int) ((micros >>> (exponent - 2)) & 3);
    }

    /// The shortest duration of a bucket.
    static long from(int bucket) {
        if (bucket < 4) {
            return bucket;
        }
        if (bucket >= BUCKETS) {
            return Long.MAX_VALUE;
        }
        return (4L + bucket % 4) << (bucket / 4 - 1);
    }

    void count(int measure, long micros) {
        counts[measure * BUCKETS + bucketOf(micros)]++;
        if (keeps) {
            values[measure].add(micros);
            keepNoMoreThan(++kept);
        }
    }

    private void keepNoMoreThan(int number) {
        if (number > mostKept) {
            keeps = false;
            values = new LongList[0];
        }
    }

    /// Whether every duration was kept.
    boolean isWhole() {
        return keeps;
    }

    /// The durations of a measure in no order, if every one was kept.
    LongList values(int measure) {
        return values[measure];
    }

    /// How many durations of a measure lie in each bucket.
    long[] histogram(int measure) {
        return Arrays.copyOfRange(counts, measure * BUCKETS, (measure + 1) * BUCKETS);
    }

    @Override
    public void merge(DurationTally other) {
        var overview = (DurationOverview) other;
        LongArrays.add(counts, overview.counts);
        kept += overview.kept;
        keepNoMoreThan(keeps && overview.keeps ? kept : Integer.MAX_VALUE);
        for (int measure = 0; measure < values.length; measure++) {
            values[measure].addAll(overview.values[measure]);
        }
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(keeps ? 1 : 0);
        for (int measure = 0; measure < measures; measure++) {
            long[] histogram = histogram(measure);
            boolean isEmpty = Arrays.stream(histogram).allMatch(count -> count == 0);
            out.putLongs(isEmpty ? LongArrays.EMPTY : histogram);
        }
        for (LongList durations : values) {
            out.putLongs(durations.toArray());
        }
    }

    @Override
    public void read(PartialReader in) {
        keepNoMoreThan(in.takeLong() == 1 ? 0 : Integer.MAX_VALUE);
        for (int measure = 0; measure < measures; measure++) {
            long[] histogram = in.takeLongs();
            in.require(histogram.length == 0 || histogram.length == BUCKETS, "has a histogram of another shape");
            System.arraycopy(histogram, 0, counts, measure * BUCKETS, histogram.length);
        }
        for (int measure = 0; measure < values.length; measure++) {
            long[] durations = in.takeLongs();
            values[measure].addAll(durations);
            kept += durations.length;
            long counted = Arrays.stream(histogram(measure)).sum();
            in.require(counted == durations.length, "keeps other durations than it counts");
        }
    }
}
