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

    /// For each step, at how many persons' best attempts it was the last taken; counted only with options, since
    /// otherwise it follows from who reached the next.
    final long[] ended;

    /// In an open funnel for each step how many persons entered there, then how many entered at all; else
    /// empty.
    final long[] entered;

    /// How often each step was reached; counted only if that is asked.
    final long[] conversions;

    /// How many persons reached each step, for each value of the breakdown; in an open funnel how many
    /// entered with it before these.
    final BreakdownCounts groups;

    final DurationTally durations;

    FunnelPartial(int steps, FunnelBegin begin, DurationTally durations) {
        boolean isOpen = begin == FunnelBegin.OPEN;
        this.reached = new long[steps];
        this.ended = new long[steps];
        this.entered = new long[isOpen ? steps + 1 : 0];
        this.conversions = new long[steps];
        this.groups = new BreakdownCounts(isOpen ? steps + 1 : steps);
        this.durations = durations;
    }

    @Override
    public void merge(FunnelPartial other) {
        LongArrays.add(reached, other.reached);
        LongArrays.add(ended, other.ended);
        LongArrays.add(entered, other.entered);
        LongArrays.add(conversions, other.conversions);
        groups.merge(other.groups);
        durations.merge(other.durations);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(reached);
        out.putLongs(ended);
        out.putLongs(entered);
        out.putLongs(conversions);
        groups.write(out);
        durations.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(reached, in.takeLongs(reached.length));
        LongArrays.add(ended, in.takeLongs(ended.length));
        LongArrays.add(entered, in.takeLongs(entered.length));
        LongArrays.add(conversions, in.takeLongs(conversions.length));
        groups.read(in);
        durations.read(in);
    }
}
