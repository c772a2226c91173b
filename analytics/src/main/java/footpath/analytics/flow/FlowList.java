package footpath.analytics.flow;

/// Which persons of a flow are meant.
public sealed interface FlowList {
    /// Who has an event.
    record Having(String event) implements FlowList {}

    /// Whose first event it is.
    record Starting(String event) implements FlowList {}

    /// Whose last event it is.
    record Ending(String event) implements FlowList {}

    /// With whom one event is followed by another directly.
    record Along(String event, String next) implements FlowList {}
}
