package footpath.analytics.funnel;

import footpath.analytics.InvalidQuestion;
import java.time.Duration;
import java.util.Optional;

/// How long after the step taken before it a step may come, both ends inclusive.
///
/// @param atLeast zero or more
/// @param atMost  at least as long; empty if only the window of the funnel limits it
public record StepGap(Duration atLeast, Optional<Duration> atMost) {
    /// Any time within the funnel's window.
    public static final StepGap ANY = new StepGap(Duration.ZERO, Optional.empty());

    public StepGap {
        if (atLeast.isNegative()) {
            throw new InvalidQuestion("funnel.steps.atLeast", "needs zero or a time to wait, got " + atLeast);
        }
        if (atMost.isPresent() && atMost.get().compareTo(atLeast) < 0) {
            throw new InvalidQuestion(
                    "funnel.steps.atMost", "needs no less than atLeast " + atLeast + ", got " + atMost.get());
        }
    }

    /// At most so long.
    public static StepGap within(Duration atMost) {
        return new StepGap(Duration.ZERO, Optional.of(atMost));
    }
}
