package footpath.maps.format;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Durations as ISO 8601 text with days as the largest unit: `P365D`, `PT2H`, `P1DT12H30M`.
final class DurationText {
    private DurationText() {}

    /// One text for each duration, so that files differ only where durations do.
    static String write(Duration duration) {
        long days = duration.toDaysPart();
        Duration rest = duration.minusDays(days);
        if (days == 0) {
            return rest.toString();
        }
        return "P" + days + "D" + (rest.isZero() ? "" : rest.toString().substring(1));
    }

    static Optional<Duration> read(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException | ArithmeticException tooLong) {
            return Optional.empty();
        }
    }
}
