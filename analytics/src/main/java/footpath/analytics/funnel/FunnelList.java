package footpath.analytics.funnel;

/// Which persons of a funnel are meant. Steps count from 1.
public sealed interface FunnelList {

    /// Who reached the step.
    record Reached(int step) implements FunnelList {}

    /// Who reached the step and went no further.
    record DroppedAfter(int step) implements FunnelList {}
}
