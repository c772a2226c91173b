package footpath.collect.arrival;

import java.util.List;

/// What one request of a sender held, understood or not. It is kept as a whole or not at all.
///
/// @param source      the feed it came from, 1 to 256 characters
/// @param arrivals    what was understood, in the sender's order
/// @param quarantined what was not, in the sender's order
public record ArrivalBatch(String source, List<Arrival> arrivals, List<QuarantinedCall> quarantined) {
    public ArrivalBatch {
        arrivals = List.copyOf(arrivals);
        quarantined = List.copyOf(quarantined);
    }
}
