package footpath.analytics.trend;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// Counts by group and period.
final class TrendPartial implements Partial<TrendPartial> {
    long events;

    /// Group after group, each with a count for every period.
    final long[] counts;

    TrendPartial(int groups, int periods) {
        this.counts = new long[Math.multiplyExact(groups, periods)];
    }

    @Override
    public void merge(TrendPartial other) {
        events += other.events;
        LongArrays.add(counts, other.counts);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(events);
        out.putLongs(counts);
    }

    /// Fills this empty partial from its binary form.
    void read(PartialReader in) {
        events = in.takeLong();
        LongArrays.add(counts, in.takeLongs(counts.length));
    }
}
