package footpath.collect.arrival;

import java.util.List;

/// What one request of a sender held, understood or not. It is kept as a whole or not at all.
///
/// @param source      the feed it came from, 1 to 256 characters
/// @param arrivals    what was understood, in the sender's order
/// @param quarantined what was not, in the sender's order
/// @param replayed    calls out of the quarantine that could be understood now
public record ArrivalBatch(
        String source, List<Arrival> arrivals, List<QuarantinedCall> quarantined, List<ReplayedCall> replayed) {
    public ArrivalBatch {
        arrivals = List.copyOf(arrivals);
        quarantined = List.copyOf(quarantined);
        replayed = List.copyOf(replayed);
    }

    /// What one request of a sender held.
    public ArrivalBatch(String source, List<Arrival> arrivals, List<QuarantinedCall> quarantined) {
        this(source, arrivals, quarantined, List.of());
    }

    /// Calls out of the quarantine.
    public static ArrivalBatch replay(String source, List<ReplayedCall> replayed) {
        return new ArrivalBatch(source, List.of(), List.of(), replayed);
    }
}
