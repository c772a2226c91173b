package footpath.analytics;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Which events of a block happened at one instant. Confined to one thread.
final class ChainInstants {
    private static final byte SAME = 0;
    private static final byte LAST = -1;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final MemorySegment gapClasses;
    private byte[] gaps = {};

    /// @param gapClasses of the shard: [footpath.index.GapClass], of which 0 is no time at all
    ChainInstants(MemorySegment gapClasses) {
        this.gapClasses = gapClasses;
    }

    /// Turns to the events of a block.
    ///
    /// @return whether any two neighbours happened at one instant
    boolean read(int firstEvent, int endEvent) {
        int size = endEvent - firstEvent;
        if (gaps.length < size + Long.BYTES) {
            gaps = new byte[size + size / 2 + Long.BYTES];
        }
        MemorySegment.copy(gapClasses, ValueLayout.JAVA_BYTE, firstEvent, gaps, 0, size);
        Arrays.fill(gaps, size, size + Long.BYTES, LAST);
        long same = 0;
        for (int i = 0; i < size; i += Long.BYTES) {
            long eight = (long) EIGHT.get(gaps, i);
            // Only a byte of 0 borrows from the highest bit that it has not.
            same |= (eight - LOW_BITS) & ~eight & HIGH_BITS;
        }
        return same != 0;
    }

    /// The first event of the instant of an event.
    int first(int event) {
        int first = event;
        while (first > 0 && gaps[first - 1] == SAME) {
            first--;
        }
        return first;
    }

    /// The event after the last of the instant of an event.
    int end(int event) {
        int last = event;
        while (gaps[last] == SAME) {
            last++;
        }
        return last + 1;
    }
}
