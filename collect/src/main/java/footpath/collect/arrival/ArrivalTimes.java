package footpath.collect.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When something happened, by the clocks that were asked.
///
/// @param original  by the sender's clock
/// @param sent      when the sender sent it, by its own clock
/// @param received  when it arrived, by ours
/// @param isTrusted whether the sender's clock is right, as that of a server or of an export is; it is not corrected
public record ArrivalTimes(Optional<Instant> original, Optional<Instant> sent, Instant received, boolean isTrusted) {
    /// Nothing but when it arrived.
    public static ArrivalTimes received(Instant received) {
        return new ArrivalTimes(Optional.empty(), Optional.empty(), received, false);
    }

    /// When it happened by our clock: the time between happening and sending, by the sender's clock, before
    /// it arrived (the formula of Segment's specification, `timestamp = receivedAt - (sentAt -
    /// originalTimestamp)`). What would lie in the future happened when it arrived.
    public Instant corrected() {
        Instant happened = uncapped();
        return happened.isAfter(received) ? received : happened;
    }

    /// Whether the sender's clock put it into the future.
    public boolean isFromTheFuture() {
        return uncapped().isAfter(received);
    }

    private Instant uncapped() {
        if (original.isEmpty()) {
            return received;
        }
        if (isTrusted || sent.isEmpty()) {
            return original.get();
        }
        return received.minus(Duration.between(original.get(), sent.get()));
    }
}
