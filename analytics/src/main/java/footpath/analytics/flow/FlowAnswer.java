package footpath.analytics.flow;

import java.time.Duration;
import java.util.List;

/// The directly-follows graph.
///
/// @param rule    the rule by which events were counted, in words
/// @param persons how many persons have at least one event that counts
/// @param events  how many events count
/// @param nodes   most events first, then by name
/// @param arcs    the most frequent arcs, most frequent first, then by names
/// @param allArcs how many arcs there are, those left out included
/// @param took    how long answering took
public record FlowAnswer(
        String rule,
        long persons,
        long events,
        List<NodeAnswer> nodes,
        List<ArcAnswer> arcs,
        long allArcs,
        Duration took) {

    public FlowAnswer {
        nodes = List.copyOf(nodes);
        arcs = List.copyOf(arcs);
    }

    /// @param name    of the events
    /// @param events  how many
    /// @param persons how many persons have one
    /// @param starts  for how many persons it was the first
    /// @param ends    for how many persons it was the last
    public record NodeAnswer(String name, long events, long persons, long starts, long ends) {}

    /// @param from          name of the earlier event
    /// @param to            name of the later event
    /// @param n             how often they followed each other directly
    /// @param medianSeconds median of the time between, exact; not a number if times were not wanted
    /// @param p90Seconds    90th percentile of the time between, exact; not a number if times were not wanted
    public record ArcAnswer(String from, String to, long n, double medianSeconds, double p90Seconds) {}
}
