package footpath.benchmarks;

import java.util.List;
import java.util.Map;

/// The answers of both sides in one form, so that they compare.
final class Answers {
    private static final Arc NO_ARC = new Arc(0, 0, 0);

    private Answers() {}

    /// An answer that knows how it differs from another.
    interface Answer<A> {
        /// @throws IllegalStateException at the first difference
        void requireSame(A other);
    }

    /// @param reached persons per step
    record Funnel(List<Long> reached) implements Answer<Funnel> {
        @Override
        public void requireSame(Funnel other) {
            require(reached.equals(other.reached), "funnel", reached, other.reached);
        }
    }

    /// @param arcs how often one event followed another directly, by `from → to`
    record Flow(Map<String, Arc> arcs) implements Answer<Flow> {
        @Override
        public void requireSame(Flow other) {
            require(arcs.keySet().equals(other.arcs.keySet()), "arcs", arcs.keySet(), other.arcs.keySet());
            arcs.forEach((name, arc) -> {
                Arc theirs = other.arcs.getOrDefault(name, NO_ARC);
                require(arc.isSame(theirs), name, arc, theirs);
            });
        }
    }

    /// @param n            how often
    /// @param medianMicros of the time between, rounded to a microsecond; 0 if not asked for
    /// @param p90Micros    90th percentile, the same way
    record Arc(long n, long medianMicros, long p90Micros) {
        /// Half a microsecond may be rounded up or down.
        private boolean isSame(Arc other) {
            return n == other.n
                    && Math.abs(medianMicros - other.medianMicros) <= 1
                    && Math.abs(p90Micros - other.p90Micros) <= 1;
        }
    }

    static void require(boolean same, String what, Object one, Object another) {
        if (!same) {
            throw new IllegalStateException("benchmarks: answers differ for " + what + ": " + one + " and " + another);
        }
    }
}
