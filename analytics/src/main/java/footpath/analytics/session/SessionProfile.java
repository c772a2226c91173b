package footpath.analytics.session;

import java.time.Duration;
import java.util.Optional;

/// What is usual for sessions in a product: the defaults of a question asked by its rules.
public enum SessionProfile {
    /// Ours: half an hour of pause, and a day at most.
    FOOTPATH(SessionQuestion.USUAL_TIMEOUT, Optional.of(SessionQuestion.USUAL_LONGEST)),

    /// PostHog: the same.
    POSTHOG(Duration.ofMinutes(30), Optional.of(Duration.ofHours(24))),

    /// Amplitude, of websites: half an hour of pause, however long. Its mobile apps take five minutes.
    AMPLITUDE(Duration.ofMinutes(30), Optional.empty());

    private final Duration timeout;
    private final Optional<Duration> longest;

    SessionProfile(Duration timeout, Optional<Duration> longest) {
        this.timeout = timeout;
        this.longest = longest;
    }

    /// Longest time between two events of one session.
    public Duration timeout() {
        return timeout;
    }

    /// Longest time from the first event of a session to its last; empty for any.
    public Optional<Duration> longest() {
        return longest;
    }
}
