package footpath.analytics.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which events of one person filled which steps: why that person is counted where it is. Made by [JourneyTracer].
///
/// @param person its number
/// @param fills  the steps reached, in order of time, at one instant in document order; the entry is among them
public record JourneyTrace(int person, List<Fill> fills) {
    public JourneyTrace {
        fills = List.copyOf(fills);
    }

    /// One step and the event that counts for it.
    ///
    /// @param step    key of the step
    /// @param seq     of the event
    /// @param time    of the event
    /// @param channel of the event; empty if unknown
    /// @param repeats how often the step was filled in this journey, this event included
    public record Fill(String step, long seq, Instant time, String channel, long repeats) {}

    /// The fill of a step, if it was reached.
    public Optional<Fill> fill(String step) {
        return fills.stream().filter(fill -> fill.step().equals(step)).findFirst();
    }
}
