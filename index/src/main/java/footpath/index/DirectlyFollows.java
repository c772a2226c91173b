package footpath.index;

import java.lang.foreign.MemorySegment;

/// Which event name directly follows which within the timelines of a shard, how often, and how long after: the
/// directly-follows graph of process mining, with a histogram at each arc. Counted when the shard was written, over all
/// its subjects, superseded ones included.
///
/// Arcs are numbers from 0 to [#arcCount()]. Safe for use by several threads.
public final class DirectlyFollows {
    /*
     * Ints. The number of arcs A; for each arc the code of its earlier name, that of its later name, how often it
     * occurs, and the number of its first entry; the number of entries E; for each entry a GapClass and how many of
     * the arc's times lie in it. The entries of an arc stand together, classes ascending.
     */
    static final int ARC_INTS = 4;
    static final int ENTRY_INTS = 2;

    private final MemorySegment ints;
    private final int arcCount;
    private final long firstEntryAt;

    DirectlyFollows(MemorySegment ints) {
        this.ints = ints;
        this.arcCount = at(0);
        this.firstEntryAt = 2 + (long) arcCount * ARC_INTS;
    }

    /// How many pairs of names occur.
    public int arcCount() {
        return arcCount;
    }

    /// The code of the earlier name.
    public int from(int arc) {
        return at(arcAt(arc));
    }

    /// The code of the later name.
    public int to(int arc) {
        return at(arcAt(arc) + 1);
    }

    /// How often it occurs, at least 1.
    public int count(int arc) {
        return at(arcAt(arc) + 2);
    }

    /// Receives how many of an arc's times lie in a [GapClass].
    public interface Histogram {
        void accept(int gapClass, int n);
    }

    /// Tells the times of an arc, classes ascending; those without any are left out.
    public void times(int arc, Histogram target) {
        int first = at(arcAt(arc) + 3);
        int end = arc + 1 < arcCount ? at(arcAt(arc + 1) + 3) : at(firstEntryAt - 1);
        for (int entry = first; entry < end; entry++) {
            long place = firstEntryAt + (long) entry * ENTRY_INTS;
            target.accept(at(place), at(place + 1));
        }
    }

    private static long arcAt(int arc) {
        return 1 + (long) arc * ARC_INTS;
    }

    private int at(long place) {
        return ints.get(Bytes.INT, place << 2);
    }
}
