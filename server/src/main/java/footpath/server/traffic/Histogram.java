package footpath.server.traffic;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/// How often something took how long, in buckets of fixed bounds. Safe for use by several threads.
public final class Histogram {
    private static final double[] BOUNDS = {0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30
    };

    private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
    private final DoubleAdder sum = new DoubleAdder();

    public Histogram() {
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = new LongAdder();
        }
    }

    /// Notes one.
    public void add(double seconds) {
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        buckets[bucket].increment();
        sum.add(seconds);
    }

    /// How many buckets have an upper bound; one more has none.
    public int bounds() {
        return BOUNDS.length;
    }

    /// Upper bound of a bucket in seconds, itself included.
    public double bound(int bucket) {
        return BOUNDS[bucket];
    }

    /// How many are in a bucket, without those below.
    public long count(int bucket) {
        return buckets[bucket].sum();
    }

    /// All seconds together.
    public double sum() {
        return sum.sum();
    }
}
