package footpath.analytics;

import footpath.index.CodeColumn;
import footpath.index.Shard;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which events of a block have one of some names, where names take a byte: a bit each, many at once. Confined to one
/// thread.
final class NameBits {
    /*
     * Of names that have bits in the index, these are taken; for a few others names are compared eight at a time; for
     * many, each is looked up.
     */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int MOST_COMPARED = 6;

    private final CodeColumn column;
    private final List<MemorySegment> stored = new ArrayList<>();

    /// Each name that has no bits in the index, in every byte.
    private final long[] compared;

    /// 1 for each such name, else 0.
    private final byte[] isWanted = new byte[1 << Byte.SIZE];

    /// The names of the block, and of what happens to follow them.
    private byte[] names = {};

    /// Bits in the index that hold those of the block.
    private long[] raw = {};

    /// @param wanted codes of names
    NameBits(Shard shard, int[] wanted) {
        this.column = shard.names();
        long[] others = new long[wanted.length];
        int count = 0;
        for (int name : wanted) {
            Optional<MemorySegment> bits = shard.nameBits(name);
            bits.ifPresent(stored::add);
            if (bits.isEmpty()) {
                isWanted[name] = 1;
                others[count++] = name * LOW_BITS;
            }
        }
        this.compared = Arrays.copyOf(others, count);
    }

    /// Whether names take a byte.
    static boolean fits(Shard shard) {
        return shard.names().width() == Byte.BYTES;
    }

    /// The names of some events, without sign, at the start of an array that is overwritten by the next.
    byte[] names(int firstEvent, int endEvent) {
        int size = endEvent - firstEvent;
        if (names.length < size + Long.SIZE) {
            names = new byte[size + size / 2 + Long.SIZE];
        }
        MemorySegment.copy(column.segment(), ValueLayout.JAVA_BYTE, firstEvent, names, 0, size);
        return names;
    }

    /// Adds the bits of a block to numbers of 64 bits, the first event lowest.
    ///
    /// @param target all zero where the bits belong
    /// @param at     where they begin
    void read(int firstEvent, int endEvent, long[] target, int at) {
        int words = (endEvent - firstEvent + Long.SIZE - 1) >> 6;
        for (MemorySegment bits : stored) {
            addStored(bits, firstEvent, words, target, at);
        }
        if (compared.length > 0) {
            names(firstEvent, endEvent);
        }
        if (compared.length > MOST_COMPARED) {
            addWanted(words, target, at);
        } else {
            for (long name : compared) {
                addEqual(name, words, target, at);
            }
        }
        if ((endEvent - firstEvent & 63) != 0) {
            target[at + words - 1] &= (1L << (endEvent - firstEvent)) - 1;
        }
    }

    private void addStored(MemorySegment bits, int firstEvent, int words, long[] target, int at) {
        if (raw.length <= words) {
            raw = new long[2 * words + 1];
        }
        int first = firstEvent >> 6;
        int there = (int) Math.min(words + 1L, (bits.byteSize() >> 3) - first);
        MemorySegment.copy(bits, EventBlocks.LONG, (long) first << 3, raw, 0, there);
        raw[words] = there > words ? raw[words] : 0;
        int left = Long.SIZE - 1 - (firstEvent & 63);
        for (int word = 0; word < words; word++) {
            target[at + word] |= raw[word] >>> firstEvent | raw[word + 1] << 1 << left;
        }
    }

    private void addEqual(long wanted, int words, long[] target, int at) {
        for (int word = 0; word < words; word++) {
            long bits = 0;
            for (int i = 0; i < Long.SIZE; i += Long.BYTES) {
                long other = (long) EIGHT.get(names, (word << 6) + i) ^ wanted;
                // The highest bit of each byte that is not 0: the sum carries into it, or it stood there.
                long isOther = ((other & ~HIGH_BITS) + ~HIGH_BITS) | other;
                bits |= packed(~isOther & HIGH_BITS) << i;
            }
            target[at + word] |= bits;
        }
    }

    private void addWanted(int words, long[] target, int at) {
        for (int word = 0; word < words; word++) {
            long bits = 0;
            for (int i = 0; i < Long.SIZE; i++) {
                bits |= (long) isWanted[names[(word << 6) + i] & 0xff] << i;
            }
            target[at + word] |= bits;
        }
    }

    /// The highest bits of eight bytes side by side: each is moved to a place of its own in the highest byte. From
    /// "Bit Twiddling Hacks" by way of multiplication.
    static long packed(long highBits) {
        return ((highBits >>> 7) * 0x0102040810204080L) >>> 56;
    }
}
