package footpath.analytics.flow;

import footpath.analytics.ClassedDurations;
import footpath.analytics.DurationTally;
import footpath.analytics.GapBlock;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/// Adds up the times of chosen arcs in one shard where every event of everyone counts and a name takes one byte.
/// Confined to one thread.
///
/// Goes a block at a time in short loops of which each does one thing, as if the shard were one journey; at the
/// borders between subjects there is no gap to add.
final class PlainTimes {
    private final Shard shard;
    private final ArcMeasures arcs;
    private final GapBlock gaps;
    private final byte[] codes = new byte[GapBlock.ROOM + 1];

    PlainTimes(Shard shard, ArcMeasures arcs) {
        this.shard = shard;
        this.arcs = arcs;
        this.gaps = new GapBlock(shard);
    }

    void run(DurationTally durations) {
        Consumer<ClassedDurations> target = durations.classed(arcs.square());
        int pairs = shard.eventCount() - 1;
        for (int from = 0; from < pairs; from += GapBlock.ROOM) {
            int count = Math.min(GapBlock.ROOM, pairs - from);
            MemorySegment.copy(shard.names().segment(), ValueLayout.JAVA_BYTE, from, codes, 0, count + 1);
            gaps.moveTo(from, count);
            arcs.placeNeighbours(codes, gaps.kinds(), count);
            target.accept(gaps);
        }
    }
}
