package footpath.maps;

import java.time.Duration;
import java.util.Optional;

/// What the team believes of a step: asserted by people, never written over by data.
///
/// @param reach      share of those who enter who reach it, 0 to 1
/// @param medianTime half take at most this, measured as the step's time is
/// @param note       why they believe it
public record Belief(Optional<Double> reach, Optional<Duration> medianTime, Optional<String> note) {
    public Belief {
        new Checks("believed")
                .range("reach", reach, 0, 1)
                .positive("medianTime", medianTime)
                .text("note", note)
                .done();
    }
}
