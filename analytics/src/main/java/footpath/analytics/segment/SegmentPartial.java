package footpath.analytics.segment;

import footpath.analytics.LongArrays;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;

/// How many persons there are, and how many in each pair of segments; a segment with itself is its size.
final class SegmentPartial implements Partial<SegmentPartial> {
    long persons;
    final long[] both;

    SegmentPartial(int segments) {
        this.both = new long[segments * segments];
    }

    @Override
    public void merge(SegmentPartial other) {
        persons += other.persons;
        LongArrays.add(both, other.both);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(persons);
        out.putLongs(both);
    }

    void read(PartialReader in) {
        persons = in.takeLong();
        System.arraycopy(in.takeLongs(both.length), 0, both, 0, both.length);
    }
}
