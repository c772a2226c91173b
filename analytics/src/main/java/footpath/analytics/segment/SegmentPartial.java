package footpath.analytics.segment;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// How many persons there are, and how many in each pair of segments; a segment with itself is its size.
final class SegmentPartial implements Partial<SegmentPartial> {
    long persons;
    final long[] both;

    /// For each period how many persons were known at its end, and then how many of each segment.
    final long[] grown;

    SegmentPartial(int segments, int periods) {
        this.both = new long[segments * segments];
        this.grown = new long[periods * (segments + 1)];
    }

    @Override
    public void merge(SegmentPartial other) {
        persons += other.persons;
        LongArrays.add(both, other.both);
        LongArrays.add(grown, other.grown);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLongs(both);
        out.putLongs(grown);
    }

    void read(PartialReader in) {
        persons = in.takeLong();
        LongArrays.add(both, in.takeLongs(both.length));
        LongArrays.add(grown, in.takeLongs(grown.length));
    }
}
