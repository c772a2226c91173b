package footpath.analytics;

import java.util.List;

/// How long something took, over `n` cases. Exact, not estimated.
///
/// Quantiles are continuous: the value at rank `q * (n - 1)` of the sorted cases, with linear interpolation
/// between neighbours (as SQL's `percentile_cont`).
///
/// @param n             how many cases, at least 1
/// @param medianSeconds half took at most this
/// @param p90Seconds    nine of ten took at most this
/// @param histogram     all cases, in up to 30 bins of equal width from zero on; a 31st may hold what takes longer
public record Durations(long n, double medianSeconds, double p90Seconds, List<Bin> histogram) {
    public Durations {
        histogram = List.copyOf(histogram);
    }

    /// Of cases that are all there, without a histogram. Time O(count).
    ///
    /// @param micros how long each took, the first `count` entries, of which there is at least 1; may be moved
    public static Durations of(long[] micros, int count) {
        DurationTargets targets = DurationTargets.of(micros, count);
        return new Durations(count, targets.seconds(0, 0), targets.seconds(0, 1), List.of());
    }

    /// Cases with `fromSeconds <= duration < toSeconds`.
    public record Bin(long fromSeconds, long toSeconds, long n) {}
}
