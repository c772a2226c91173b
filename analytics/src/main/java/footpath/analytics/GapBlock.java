package footpath.analytics;

import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Times from events to the next ones of the same subjects, for some events of a shard: in a row, or one by one. Their
/// classes are at hand; a time itself is read when it is asked for. Confined to one thread.
public final class GapBlock extends ClassedDurations {
    /// The most events of a block.
    public static final int ROOM = 1024;

    private final MemorySegment allClasses;
    private final TimeColumn times;
    private final int lastEvent;
    private final byte[] classes = new byte[ROOM];
    private final int[] kinds = new int[ROOM];

    /// Where the events stand if they are not in a row.
    private final int[] places = new int[ROOM];

    private boolean isRow = true;
    private int from;
    private int count;

    public GapBlock(Shard shard) {
        this.allClasses = shard.gapClasses();
        this.times = shard.times();
        this.lastEvent = shard.eventCount() - 1;
    }

    /// Goes to some events.
    ///
    /// @param firstEvent the first of them; one event at least follows the last
    /// @param events     at most [#ROOM]
    public void moveTo(int firstEvent, int events) {
        isRow = true;
        from = firstEvent;
        count = events;
        MemorySegment.copy(allClasses, ValueLayout.JAVA_BYTE, firstEvent, classes, 0, events);
    }

    /// Holds no event any more.
    public void clear() {
        isRow = false;
        count = 0;
    }

    /// Adds an event, after [#clear]; at most [#ROOM] in all.
    ///
    /// @param gapClass the [footpath.index.GapClass] of the time to the next
    /// @param kind     of the gap
    public void add(int event, int gapClass, int kind) {
        places[count] = event;
        classes[count] = (byte) gapClass;
        kinds[count++] = kind;
    }

    /// The kind of each gap, to be filled in after each move.
    @Override
    public int[] kinds() {
        return kinds;
    }

    /// How many events it holds now.
    @Override
    public int count() {
        return count;
    }

    @Override
    byte[] classes() {
        return classes;
    }

    @Override
    void micros(int[] wanted, int size, long[] target) {
        for (int place = 0; place < size; place++) {
            int event = isRow ? from + wanted[place] : places[wanted[place]];
            // The last event of the shard has no gap, but may be asked for.
            target[place] = times.microsAt(Math.min(event + 1, lastEvent)) - times.microsAt(event);
        }
    }
}
