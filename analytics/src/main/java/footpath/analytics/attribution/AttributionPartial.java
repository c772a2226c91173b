package footpath.analytics.attribution;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// What the paths of some shards come to. Groups and models by their place in the kernel.
final class AttributionPartial implements Partial<AttributionPartial> {
    static final int ATTRIBUTED = 0;
    static final int UNATTRIBUTED = 1;
    static final int WITHOUT_WORTH = 2;
    static final int LOST_PATHS = 3;

    private final int markovOrder;

    /// Conversions with a touch, without one, without a number for their worth; and paths without
    /// conversion.
    final long[] counts = new long[4];

    /// What conversions with a touch are worth, and those without.
    final CreditSums worth = new CreditSums(2);

    /// By group.
    final long[] touches;

    /// By group: conversions with it on their path.
    final long[] conversions;

    /// Model after model, each with a sum for every group.
    final CreditSums credits;

    final TransitionCounts transitions;

    AttributionPartial(int groups, int models, int markovOrder) {
        this.markovOrder = markovOrder;
        this.touches = new long[groups];
        this.conversions = new long[groups];
        this.credits = new CreditSums(groups * models);
        this.transitions = new TransitionCounts(groups);
    }

    @Override
    public void merge(AttributionPartial other) {
        LongArrays.add(counts, other.counts);
        worth.merge(other.worth);
        LongArrays.add(touches, other.touches);
        LongArrays.add(conversions, other.conversions);
        credits.merge(other.credits);
        transitions.merge(other.transitions);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLongs(counts);
        worth.write(out);
        out.putLongs(touches);
        out.putLongs(conversions);
        credits.write(out);
        transitions.write(out);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        LongArrays.add(counts, in.takeLongs(counts.length));
        worth.read(in);
        LongArrays.add(touches, in.takeLongs(touches.length));
        LongArrays.add(conversions, in.takeLongs(conversions.length));
        credits.read(in);
        transitions.read(in, markovOrder, touches.length);
    }
}
