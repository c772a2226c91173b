package footpath.analytics.dwell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How long persons stay in stages.
///
/// @param rule   the rule by which was counted, in words
/// @param asOf   the present: stays that run have lasted until then
/// @param stages in the order asked
/// @param took   how long answering took
public record DwellAnswer(String rule, Instant asOf, List<StageAnswer> stages, Duration took) {
    public DwellAnswer {
        stages = List.copyOf(stages);
    }

    /// One stage.
    ///
    /// @param name          as asked
    /// @param persons       how many persons entered it at least once
    /// @param entered       how many stays began
    /// @param left          how many of them ended
    /// @param in            how many still run; no person has two in one stage
    /// @param medianSeconds of the stays that ended; empty if none did
    /// @param p90Seconds    nine of ten that ended lasted at most this; empty if none did
    /// @param stalled       how many that still run have lasted longer than the p90
    public record StageAnswer(
            String name,
            long persons,
            long entered,
            long left,
            long in,
            Optional<Double> medianSeconds,
            Optional<Double> p90Seconds,
            long stalled) {}
}
