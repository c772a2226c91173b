package footpath.analytics.path;

import java.time.Duration;
import java.util.Optional;

/// What is usual for paths in a product: the defaults of a question asked by its rules.
public enum PathProfile {
    /// Ours: whole journeys.
    FOOTPATH(Optional.empty()),

    /// As the paths of PostHog: cut where more than half an hour lies between two events, five steps, the
    /// fifty most frequent edges, of which those are left out that the others cut off from the beginning.
    POSTHOG(Optional.of(Duration.ofMinutes(30)));

    private final Optional<Duration> sessionTimeout;

    PathProfile(Optional<Duration> sessionTimeout) {
        this.sessionTimeout = sessionTimeout;
    }

    /// Longest time between two events of one journey; empty for whole journeys.
    public Optional<Duration> sessionTimeout() {
        return sessionTimeout;
    }

    /// How many steps are shown.
    public int steps() {
        return PathQuestion.USUAL_STEPS;
    }

    /// Whether repeats count as one.
    public boolean collapse() {
        return true;
    }

    /// How much of the paths the answer holds.
    public PathLimits limits() {
        return switch (this) {
            case FOOTPATH -> PathLimits.USUAL;
            case POSTHOG -> new PathLimits(100, 50, 1, true);
        };
    }
}
