package footpath.analytics.journey;

import java.util.List;

/// Every way walked along a map.
///
/// @param entrants how many entered
/// @param ways     the most frequent first, then by document order of their steps; their numbers add up to the entrants
public record WalkedAnswer(long entrants, List<Way> ways) {
    public WalkedAnswer {
        ways = List.copyOf(ways);
    }

    /// One way.
    ///
    /// @param steps keys in the order they were reached, at least one
    /// @param n     how many reached these, in this order, and no others
    public record Way(List<String> steps, long n) {
        public Way {
            steps = List.copyOf(steps);
        }

        /// Whether some steps are reached in this order, whatever stands between them.
        ///
        /// @param asked keys, each once
        public boolean holds(List<String> asked) {
            int next = 0;
            for (String step : steps) {
                if (next < asked.size() && step.equals(asked.get(next))) {
                    next++;
                }
            }
            return next == asked.size();
        }
    }
}
