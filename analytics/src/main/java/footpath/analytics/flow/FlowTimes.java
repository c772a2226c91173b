package footpath.analytics.flow;

import footpath.analytics.DurationTally;

/// Adds up the times of chosen arcs in one shard. Confined to one thread.
final class FlowTimes implements FlowSteps.Sink {
    private final DurationTally durations;
    private final ArcMeasures arcs;

    FlowTimes(ArcMeasures arcs, DurationTally durations) {
        this.arcs = arcs;
        this.durations = durations;
    }

    @Override
    public void first(int subject, int name) {}

    @Override
    public void next(int subject, int from, int to, long betweenMicros) {
        durations.add(arcs.of(from, to), betweenMicros);
    }

    @Override
    public void last(int name) {}
}
