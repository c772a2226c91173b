package footpath.analytics.funnel;

import footpath.analytics.BreakdownCounts;
import footpath.analytics.DurationTally;
import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Everything a funnel question counts.
final class FunnelPartial implements Partial<FunnelPartial> {
    /// How many persons reached each step.
    final long[] reached;

    /// The same for each value of the breakdown.
    final BreakdownCounts groups;

    final DurationTally durations;

    FunnelPartial(int steps, DurationTally durations) {
        this.reached = new long[steps];
        this.groups = new BreakdownCounts(steps);
        this.durations = durations;
    }

    @Override
    public void merge(FunnelPartial other) {
        LongArrays.add(reached, other.reached);
        groups.merge(other.groups);
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(reached);
        groups.write(out);
        durations.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(reached, in.takeLongs(reached.length));
        groups.read(in);
        durations.read(in);
    }
}
