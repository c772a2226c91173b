package footpath.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// How long something takes: the median of several runs, after one that does not count.
///
/// @param seconds median
/// @param answer  of the last run
public record Timing<A>(double seconds, A answer) {
    private static final long SWING_NANOS = 500_000_000;

    /// The median of so many runs, after one that does not count.
    public static <A> Timing<A> median(int runs, Callable<A> work) throws Exception {
        A answer = work.call();
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            answer = work.call();
            seconds[run] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return new Timing<>(seconds[runs / 2], answer);
    }

    /// Does the work for some seconds, in which the compiler of the running process finds its feet.
    ///
    /// @return its last answer
    public static <A> A warm(int seconds, Callable<A> work) throws Exception {
        long start = System.nanoTime();
        A answer = work.call();
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            answer = work.call();
        }
        return answer;
    }

    /// How many seconds work takes in the swing of it: when it was just done, at least once and for some tenths of a
    /// second.
    public static double inTheSwing(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        do {
            work.call();
        } while (System.nanoTime() - start < SWING_NANOS);
        return once(work).seconds();
    }

    /// The times of so many runs in a row, in seconds.
    public static double[] inARow(int runs, Callable<?> work) throws Exception {
        double[] seconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            seconds[run] = once(work).seconds();
        }
        return seconds;
    }

    /// The middle one of some times.
    public static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /// How long it takes the first time.
    public static <A> Timing<A> once(Callable<A> work) throws Exception {
        long start = System.nanoTime();
        A answer = work.call();
        return new Timing<>((System.nanoTime() - start) / 1e9, answer);
    }
}
