package footpath.analytics.flow;

import footpath.analytics.DurationTally;
import footpath.analytics.Partial;
import footpath.analytics.PartialWriter;

/// What stands at the nodes, and the times between every two names.
///
/// @param counted without arcs
/// @param times   a measure for each pair of names
record TimedFlowPartial(FlowPartial counted, DurationTally times) implements Partial<TimedFlowPartial> {
    @Override
    public void merge(TimedFlowPartial other) {
        counted.merge(other.counted);
        times.merge(other.times);
    }

    @Override
    public void write(PartialWriter out) {
        counted.write(out);
        times.write(out);
    }
}
