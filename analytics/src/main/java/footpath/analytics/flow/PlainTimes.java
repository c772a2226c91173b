package footpath.analytics.flow;

import footpath.analytics.DurationTally;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Adds up the times of chosen arcs in one shard where every event of everyone counts and a name takes one byte.
/// Confined to one thread.
///
/// Hands the times over a block at a time, so that what is done with them stays a short loop of its own.
final class PlainTimes {
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 2048;

    private final MemorySegment codes;
    private final MemorySegment times;
    private final Shard shard;
    private final ArcMeasures arcs;
    private final int[] measures = new int[BLOCK];
    private final long[] between = new long[BLOCK];

    PlainTimes(Shard shard, ArcMeasures arcs) {
        this.codes = shard.names().segment();
        this.times = shard.times().segment();
        this.shard = shard;
        this.arcs = arcs;
    }

    void run(DurationTally durations) {
        int waiting = 0;
        for (int subject = 0; subject < shard.subjectCount(); subject++) {
            int last = shard.endEvent(subject) - 1;
            for (int from = shard.firstEvent(subject); from < last; from += BLOCK) {
                int to = Math.min(last, from + BLOCK);
                if (waiting + to - from > BLOCK) {
                    durations.addAll(measures, between, waiting);
                    waiting = 0;
                }
                waiting = take(from, to, waiting);
            }
        }
        durations.addAll(measures, between, waiting);
    }

    /// Puts the arcs from the events `from` to `to` to the ones after them where `at` says; tells where they end.
    private int take(int from, int to, int at) {
        int end = at;
        int before = codes.get(ValueLayout.JAVA_BYTE, from) & 0xff;
        long timeBefore = times.get(LONG, (long) from << 3);
        for (int event = from + 1; event <= to; event++) {
            int code = codes.get(ValueLayout.JAVA_BYTE, event) & 0xff;
            long time = times.get(LONG, (long) event << 3);
            int measure = arcs.inSquare(before, code);
            measures[end] = measure;
            between[end] = time - timeBefore;
            // What is not chosen is written over by the next.
            end += 1 + (measure >> 31);
            before = code;
            timeBefore = time;
        }
        return end;
    }
}
