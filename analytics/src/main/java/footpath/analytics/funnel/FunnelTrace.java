package footpath.analytics.funnel;

import java.time.Instant;
import java.util.List;

/// Why one person stands where it does in a funnel. Made by [FunnelTracer].
///
/// @param person its number
/// @param fills  the steps of its best attempt, in order; empty if it counts nowhere
/// @param path   what was decided on the way, one sentence part each: `entered 3 May 2026 10:00:00 with "visit"`,
///     `had no "cart" within 7 days`
public record FunnelTrace(int person, List<Fill> fills, List<String> path) {
    public FunnelTrace {
        fills = List.copyOf(fills);
        path = List.copyOf(path);
    }

    /// One step taken.
    ///
    /// @param step  its number, from 1; in any order how many were taken by then
    /// @param label what it is called in the answer
    /// @param time  when; by rules that place events of a second or two at one time, that time
    public record Fill(int step, String label, Instant time) {}

    /// The trace of a person nothing is known of but the key.
    public static FunnelTrace withoutEvents(int person) {
        return new FunnelTrace(person, List.of(), List.of("has no events"));
    }

    /// The whole path in one sentence.
    public String sentence() {
        return String.join(", ", path);
    }
}
