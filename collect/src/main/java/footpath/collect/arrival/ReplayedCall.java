package footpath.collect.arrival;

import java.time.Instant;
import java.util.List;

/// A call out of the quarantine that was read again, and what it says. It counts once, however often it is
/// replayed.
///
/// @param call     its number in the quarantine
/// @param replayed when it was read again
/// @param repair   what was changed before, as JSON; `{}` if nothing
/// @param arrivals what it says, received when the call was; at least one
public record ReplayedCall(long call, Instant replayed, String repair, List<Arrival> arrivals) {
    public ReplayedCall {
        arrivals = List.copyOf(arrivals);
        if (arrivals.isEmpty()) {
            throw new IllegalArgumentException("replayedCall.arrivals: needs at least one");
        }
    }
}
