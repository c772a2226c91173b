package footpath.analytics;

import java.util.Arrays;

/// One histogram a measure, with eight bins an octave. Confined to one thread.
final class DurationHistograms {
    /// Enough for any duration of less than 2^63 microseconds.
    static final int BUCKETS = 8 * 61;

    /// Histogram after histogram in one array, small enough to stay near the processor: to count is one access.
    private final int[] counts;

    /// How much `counts` holds in all. Before one of them could overflow, they are moved to `moved`.
    private long counted;

    private long[] moved = LongArrays.EMPTY;

    /// @param measures how many; one more is counted for what is none of them
    DurationHistograms(int measures) {
        this.counts = new int[(measures + 1) * BUCKETS];
    }

    /// Durations below 8 have a bucket each; then each octave has eight.
    static int bucketOf(long micros) {
        if (micros < 8) {
            return (int) micros;
        }
        int shift = 60 - Long.numberOfLeadingZeros(micros);
        return shift * 8 + (int) (micros >>> shift);
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

    void count(int[] measures, long[] micros, int count) {
        makeRoomFor(count);
        for (int i = 0; i < count; i++) {
            counts[measures[i] * BUCKETS + bucketOf(micros[i])]++;
        }
    }

    /// How many durations of a measure lie in each bucket.
    long[] of(int measure) {
        long[] histogram = new long[BUCKETS];
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int at = measure * BUCKETS + bucket;
            histogram[bucket] = counts[at] + (moved.length == 0 ? 0 : moved[at]);
        }
        return histogram;
    }

    void add(DurationHistograms other) {
        makeRoomFor(other.counted);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        if (other.moved.length > 0) {
            LongArrays.add(wide(), other.moved);
        }
    }

    /// Adds a histogram of one measure.
    void add(int measure, long[] histogram) {
        System.arraycopy(histogram, 0, wide(), measure * BUCKETS, histogram.length);
    }

    private void makeRoomFor(long more) {
        if (counted + more > Integer.MAX_VALUE) {
            long[] wide = wide();
            for (int i = 0; i < counts.length; i++) {
                wide[i] += counts[i];
            }
            Arrays.fill(counts, 0);
            counted = 0;
        }
        counted += more;
    }

    private long[] wide() {
        if (moved.length == 0) {
            moved = new long[counts.length];
        }
        return moved;
    }
}
