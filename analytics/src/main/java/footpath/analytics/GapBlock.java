package footpath.analytics;

import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Times from events to the next ones of the same subjects, for some events in a row of a shard. Their
/// classes are at hand; a time itself is read when it is asked for. Confined to one thread.
public final class GapBlock extends ClassedDurations {
    /// The most events of a block.
    public static final int ROOM = 1024;

    private final MemorySegment allClasses;
    private final TimeColumn times;
    private final byte[] classes = new byte[ROOM];
    private final int[] kinds = new int[ROOM];
    private int from;
    private int count;

    public GapBlock(Shard shard) {
        this.allClasses = shard.gapClasses();
        this.times = shard.times();
    }

    /// Goes to some events.
    ///
    /// @param firstEvent the first of them; one event at least follows the last
    /// @param events     at most [#ROOM]
    public void moveTo(int firstEvent, int events) {
        from = firstEvent;
        count = events;
        MemorySegment.copy(allClasses, ValueLayout.JAVA_BYTE, firstEvent, classes, 0, events);
    }

    /// The kind of each gap, to be filled in after each move.
    @Override
    public int[] kinds() {
        return kinds;
    }

    @Override
    int count() {
        return count;
    }

    @Override
    byte[] classes() {
        return classes;
    }

    @Override
    void micros(int[] places, int size, long[] target) {
        for (int place = 0; place < size; place++) {
            int event = from + places[place];
            target[place] = times.microsAt(event + 1) - times.microsAt(event);
        }
    }
}
