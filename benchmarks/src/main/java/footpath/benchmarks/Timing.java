package footpath.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// How long something takes: the median of several runs, after one that does not count.
///
/// @param seconds median
/// @param answer  of the last run
public record Timing<A>(double seconds, A answer) {

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

    /// As [#median], after some seconds of the same work, in which the compiler of the running process has
    /// found its feet.
    public static <A> Timing<A> warm(int seconds, int runs, Callable<A> work) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            work.call();
        }
        return median(runs, work);
    }

    /// How long it takes the first time.
    public static <A> Timing<A> once(Callable<A> work) throws Exception {
        long start = System.nanoTime();
        A answer = work.call();
        return new Timing<>((System.nanoTime() - start) / 1e9, answer);
    }
}
