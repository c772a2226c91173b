package footpath.benchmarks.run;

import java.util.Arrays;

/// How much the times of a question asked again and again differ, in seconds.
///
/// @param median the middle one
/// @param p95    the smallest that at least 95 of 100 do not exceed, one of the times themselves
/// @param worst  the longest
record Spread(double median, double p95, double worst) {
    static Spread of(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        int runs = sorted.length;
        return new Spread(sorted[runs / 2], sorted[(int) Math.ceil(0.95 * runs) - 1], sorted[runs - 1]);
    }
}
