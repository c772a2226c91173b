package footpath.analytics;

import java.util.List;
import java.util.Optional;

/// Quantiles by sorting.
public final class Quantiles {
    private Quantiles() {}

    /// What an answer should say of these durations in microseconds, but for the histogram.
    public static Optional<Durations> of(List<Long> micros) {
        return micros.isEmpty()
                ? Optional.empty()
                : Optional.of(new Durations(micros.size(), seconds(micros, 0.5), seconds(micros, 0.9), List.of()));
    }

    private static double seconds(List<Long> micros, double quantile) {
        List<Long> sorted = micros.stream().sorted().toList();
        double rank = quantile * (sorted.size() - 1);
        int floor = (int) Math.floor(rank);
        long low = sorted.get(floor);
        long high = sorted.get(Math.min(floor + 1, sorted.size() - 1));
        return (low + (high - low) * (rank - floor)) / 1e6;
    }
}
