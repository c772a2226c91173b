package footpath.analytics.funnel;

/// Which persons of a funnel are meant. Steps count from 1.
public sealed interface FunnelList {

    /// Who reached the step.
    record Reached(int step) implements FunnelList {}

    /// Who entered at the step, and came from none before; in a closed funnel those at the first alone.
    record EnteredAt(int step) implements FunnelList {}

    /// Who entered at any step.
    record Entrants() implements FunnelList {}

    /// Who reached the step and went no further.
    record DroppedAfter(int step) implements FunnelList {}
}
