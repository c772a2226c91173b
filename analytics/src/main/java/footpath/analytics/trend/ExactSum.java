package footpath.analytics.trend;

import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Arrays;

/// A sum of doubles without any rounding until it is asked for: the same in whatever order they are added.
///
/// Time O(parts) an addition, as a rule one to three; confined to one thread.
final class ExactSum {
    /*
     * The sum is kept as doubles that do not overlap, from the smallest to the largest. A new summand goes through
     * them from the smallest on; two-sum splits each addition into its rounded value and its error, which is a double
     * too and stays as a part. The value is their sum rounded once, to even where it lies half-way. Shewchuk, "Adaptive
     * precision floating-point arithmetic and fast robust geometric predicates", 1997, as in the fsum of Python.
     */
    private double[] parts = new double[2];
    private int size;

    void add(double summand) {
        double high = summand;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double larger = Math.abs(high) < Math.abs(parts[i]) ? parts[i] : high;
            double smaller = Math.abs(high) < Math.abs(parts[i]) ? high : parts[i];
            high = larger + smaller;
            double error = smaller - (high - larger);
            if (error != 0) {
                parts[kept++] = error;
            }
        }
        parts = kept < parts.length ? parts : Arrays.copyOf(parts, 2 * kept);
        parts[kept] = high;
        size = kept + 1;
    }

    void add(ExactSum other) {
        for (int i = 0; i < other.size; i++) {
            add(other.parts[i]);
        }
    }

    /// The sum, rounded to the nearest double; 0 of nothing. Not finite if it is beyond the range of doubles.
    double value() {
        int next = size;
        double high = 0;
        double error = 0;
        while (next > 0 && error == 0) {
            double larger = high;
            double smaller = parts[--next];
            high = larger + smaller;
            error = smaller - (high - larger);
        }
        // Half-way cases go by the sign of what lies below.
        if (next > 0 && error != 0 && Math.signum(error) == Math.signum(parts[next - 1])) {
            double twice = 2 * error;
            double rounded = high + twice;
            return rounded - high == twice ? rounded : high;
        }
        return high;
    }

    void write(PartialWriter out) {
        out.putLongs(Arrays.stream(parts, 0, size)
                .mapToLong(Double::doubleToRawLongBits)
                .toArray());
    }

    /// Adds what a binary form holds.
    void read(PartialReader in) {
        for (long bits : in.takeLongs()) {
            add(Double.longBitsToDouble(bits));
        }
    }
}
