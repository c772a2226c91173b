package footpath.benchmarks;

import java.util.List;
import java.util.Map;

/// The answers of both sides in one form, so that they compare.
final class Answers {
    private Answers() {}

    /// @param reached persons per step
    record Funnel(List<Long> reached) {}

    /// @param arcs how often one event followed another directly, by `from → to`
    record Flow(Map<String, Arc> arcs) {}

    /// @param n            how often
    /// @param medianMicros of the time between, rounded to a microsecond; 0 if not asked for
    /// @param p90Micros    90th percentile, the same way
    record Arc(long n, long medianMicros, long p90Micros) {}
}
