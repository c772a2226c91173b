package footpath.analytics.flow;

import footpath.analytics.DurationTally;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Adds up the times of chosen arcs in one shard where every event of everyone counts and a name takes one byte.
/// Confined to one thread.
///
/// Goes a block at a time in short loops of which each does one thing, as if the shard were one journey; what lies
/// between two subjects is left out of the block then.
final class PlainTimes {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 2048;

    private final Shard shard;
    private final ArcMeasures arcs;
    private final byte[] codes = new byte[BLOCK + 1];
    private final long[] times = new long[BLOCK + 1];
    private final int[] measures = new int[BLOCK];
    private final long[] between = new long[BLOCK];

    /// The first subject that does not end before the block.
    private int subject;

    PlainTimes(Shard shard, ArcMeasures arcs) {
        this.shard = shard;
        this.arcs = arcs;
    }

    void run(DurationTally durations) {
        int pairs = shard.eventCount() - 1;
        for (int from = 0; from < pairs; from += BLOCK) {
            int count = Math.min(BLOCK, pairs - from);
            MemorySegment.copy(shard.names().segment(), ValueLayout.JAVA_BYTE, from, codes, 0, count + 1);
            MemorySegment.copy(shard.times().segment(), LONG, (long) from << 3, times, 0, count + 1);
            arcs.ofNeighbours(codes, measures, count);
            for (int i = 0; i < count; i++) {
                between[i] = times[i + 1] - times[i];
            }
            leaveOutBorders(from, from + count);
            durations.addAll(measures, between, count);
        }
    }

    private void leaveOutBorders(int from, int to) {
        int last = shard.endEvent(subject) - 1;
        while (last < to) {
            if (last >= from) {
                measures[last - from] = arcs.notChosen();
                between[last - from] = 0;
            }
            last = shard.endEvent(++subject) - 1;
        }
    }
}
