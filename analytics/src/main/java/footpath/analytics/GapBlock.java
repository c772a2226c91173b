package footpath.analytics;

import footpath.index.GapClass;
import footpath.index.Shard;
import footpath.index.TimeColumn;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Times from events to the next ones of the same subjects, for some events in a row of a shard. Their classes are at
/// hand; a time itself is read when it is asked for. Confined to one thread.
public final class GapBlock {
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
    /// @param firstEvent the first of them
    /// @param events     at most [#ROOM]
    public void moveTo(int firstEvent, int events) {
        from = firstEvent;
        count = events;
        MemorySegment.copy(allClasses, ValueLayout.JAVA_BYTE, firstEvent, classes, 0, events);
    }

    /// The kind of each gap, a number from 0, to be filled in after each move.
    public int[] kinds() {
        return kinds;
    }

    /// How many events it holds now.
    int count() {
        return count;
    }

    /// The [GapClass] of each gap, as unsigned bytes.
    byte[] classes() {
        return classes;
    }

    int gapClass(int i) {
        return classes[i] & 0xff;
    }

    /// False at the last event of a subject.
    boolean isThere(int i) {
        return gapClass(i) != GapClass.NONE;
    }

    /// A gap that is there, in microseconds.
    long micros(int i) {
        return times.microsAt(from + i + 1) - times.microsAt(from + i);
    }
}
