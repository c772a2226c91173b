package footpath.maps.persona;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/// The quarters of some numbers: the least number that at least a quarter, half, three quarters of them do not exceed.
///
/// The inverse of the empirical distribution, definition 1 of R. J. Hyndman, Y. Fan, Sample quantiles in statistical
/// packages, The American Statistician 50 (1996), 361-365; so each is a number somebody has.
///
/// @param n how many numbers there are
public record Quartiles(long n, double lower, double median, double upper) {

    /// @param counts how many have each number
    static Optional<Quartiles> of(NavigableMap<Double, Long> counts) {
        long n = counts.values().stream().mapToLong(count -> count).sum();
        return n == 0
                ? Optional.empty()
                : Optional.of(new Quartiles(n, at(counts, n, 1), at(counts, n, 2), at(counts, n, 3)));
    }

    private static double at(NavigableMap<Double, Long> counts, long n, int quarters) {
        long seen = 0;
        for (Map.Entry<Double, Long> each : counts.entrySet()) {
            seen += each.getValue();
            if (4 * seen >= quarters * n) {
                return each.getKey();
            }
        }
        throw new IllegalStateException("counts changed while they were added up");
    }
}
