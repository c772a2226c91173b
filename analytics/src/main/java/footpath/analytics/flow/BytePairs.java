package footpath.analytics.flow;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Counts pairs of neighbouring codes of one byte each. Confined to one thread.
///
/// Several codes are read at once and squeezed to the bits they need, so that each pair is a number cut out of
/// them.
final class BytePairs {
    private static final ValueLayout.OfLong EIGHT = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort TWO = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;

    private final int bits;
    private final long used;

    /// How often `to` came after `from`, at `to << bits | from`, in two parts: pairs are counted in turn, since a
    /// counter that was just written makes the next reader of it wait.
    private final int[] odd;

    private final int[] even;

    /// @param names how many codes there are, at most 256
    BytePairs(int names) {
        this.bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(names - 1));
        this.used = EVERY_BYTE * ((1L << bits) - 1);
        this.odd = new int[1 << (2 * bits)];
        this.even = new int[1 << (2 * bits)];
    }

    int count(int from, int to) {
        int pair = (to << bits) | from;
        return odd[pair] + even[pair];
    }

    /// Counts each code with the one after it.
    void countNeighbours(MemorySegment codes, int events) {
        int pair = odd.length - 1;
        int event = 0;
        // The last of eight codes is read again as the first of the next.
        for (; event + Long.BYTES <= events; event += Long.BYTES - 1) {
            long code = Long.compress(codes.get(EIGHT, event), used);
            odd[(int) code & pair]++;
            even[(int) (code >>>= bits) & pair]++;
            odd[(int) (code >>>= bits) & pair]++;
            even[(int) (code >>>= bits) & pair]++;
            odd[(int) (code >>>= bits) & pair]++;
            even[(int) (code >>>= bits) & pair]++;
            odd[(int) (code >>> bits) & pair]++;
        }
        for (; event + 1 < events; event++) {
            odd[pairAt(codes, event)]++;
        }
    }

    /// Counts, for each subject but the first, the last code of the one before with its own first.
    ///
    /// @param firstEvents place of the first event of each subject
    void countBorders(MemorySegment codes, MemorySegment firstEvents, int subjects) {
        for (int subject = 1; subject < subjects; subject++) {
            odd[pairAt(codes, firstEvents.get(INT, (long) subject << 2) - 1)]++;
        }
    }

    private int pairAt(MemorySegment codes, int event) {
        return (int) Long.compress(codes.get(TWO, event), used) & (odd.length - 1);
    }
}
