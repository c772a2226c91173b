package footpath.analytics.trend;

import footpath.analytics.LongArrays;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import org.jspecify.annotations.Nullable;

/// A count and an exact sum for each of many cells. Confined to one thread.
final class ExactSums {
    final long[] counts;
    private final @Nullable ExactSum[] sums;

    ExactSums(int cells) {
        this.counts = new long[cells];
        this.sums = new ExactSum[cells];
    }

    void add(int cell, double summand) {
        counts[cell]++;
        of(cell).add(summand);
    }

    private ExactSum of(int cell) {
        ExactSum sum = sums[cell];
        if (sum == null) {
            sum = new ExactSum();
            sums[cell] = sum;
        }
        return sum;
    }

    /// The sum over neighbouring cells, both ends among them.
    double sum(int from, int to) {
        var sum = new ExactSum();
        for (int cell = from; cell <= to; cell++) {
            ExactSum one = sums[cell];
            if (one != null) {
                sum.add(one);
            }
        }
        return sum.value();
    }

    void merge(ExactSums other) {
        LongArrays.add(counts, other.counts);
        for (int cell = 0; cell < sums.length; cell++) {
            ExactSum sum = other.sums[cell];
            if (sum != null) {
                of(cell).add(sum);
            }
        }
    }

    void write(PartialWriter out) {
        out.putLongs(counts);
        for (int cell = 0; cell < sums.length; cell++) {
            if (counts[cell] > 0) {
                of(cell).write(out);
            }
        }
    }

    /// Adds what a binary form holds.
    void read(PartialReader in) {
        long[] read = in.takeLongs(counts.length);
        LongArrays.add(counts, read);
        for (int cell = 0; cell < sums.length; cell++) {
            if (read[cell] > 0) {
                of(cell).read(in);
            }
        }
    }
}
