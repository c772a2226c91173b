package footpath.analytics.variant;

import footpath.analytics.InvalidQuestion;
import java.util.Arrays;

/// The different sequences of codes, numbered from 0 in order of their first appearance.
///
/// A hash leads to the place where a sequence would be; what stands there is compared byte by byte, so that two
/// sequences of one hash never become one. Reading is safe for several threads, adding is confined to one.
final class VariantTable {
    private static final long MOST_BYTES = 1L << 29;

    private final long mostBytes;
    private final int hashMask;

    /// All sequences, one after another, and where each ends.
    private byte[] arena = new byte[1024];

    private int[] ends = new int[64];
    private int[] hashes = new int[64];
    private int size;

    /// The number of a sequence, plus 1, at or after the place its hash leads to; 0 if free.
    private int[] slots = new int[256];

    VariantTable() {
        this(MOST_BYTES, -1);
    }

    /// @param mostBytes at most so many bytes of sequences are kept
    /// @param hashMask  which bits of a hash are used
    VariantTable(long mostBytes, int hashMask) {
        this.mostBytes = mostBytes;
        this.hashMask = hashMask;
    }

    /// How many sequences.
    int size() {
        return size;
    }

    /// The number of a sequence; -1 if it is not here.
    int find(VariantKey key) {
        return slots[slot(key, key.hash() & hashMask)] - 1;
    }

    /// The number of a sequence, which is added if it is new.
    ///
    /// @throws InvalidQuestion if there is no room for it
    int findOrAdd(VariantKey key) {
        int hash = key.hash() & hashMask;
        int slot = slot(key, hash);
        if (slots[slot] == 0) {
            makeRoom(key.size());
            key.copyTo(arena, start(size));
            hashes[size] = hash;
            ends[size] = start(size) + key.size();
            slots[slot] = ++size;
            if (2 * size > slots.length) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /// The codes of a sequence.
    int[] codes(int variant) {
        int[] codes = new int[ends[variant] - start(variant)];
        int count = 0;
        int shift = 0;
        for (int at = start(variant); at < ends[variant]; at++) {
            codes[count] |= (arena[at] & 0x7f) << shift;
            shift += 7;
            if (arena[at] >= 0) {
                count++;
                shift = 0;
            }
        }
        return Arrays.copyOf(codes, count);
    }

    /// Makes a key that of a sequence.
    VariantKey key(int variant, VariantKey key) {
        return key.of(arena, start(variant), ends[variant]);
    }

    private int start(int variant) {
        return variant == 0 ? 0 : ends[variant - 1];
    }

    private int slot(VariantKey key, int hash) {
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0 && !is(slots[slot] - 1, key, hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean is(int variant, VariantKey key, int hash) {
        return hashes[variant] == hash && key.isAt(arena, start(variant), ends[variant]);
    }

    private void makeRoom(int bytes) {
        long needed = (long) start(size) + bytes;
        if (needed > mostBytes) {
            throw tooMany(mostBytes);
        }
        if (needed > arena.length) {
            arena = Arrays.copyOf(arena, (int) Math.max(needed, Math.min(mostBytes, 2L * arena.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
    }

    /// Refuses a question whose variants do not fit.
    static InvalidQuestion tooMany(long mostBytes) {
        return new InvalidQuestion(
                "variant.events",
                "give more different journeys than fit into " + mostBytes
                        + " bytes; take fewer events, a shorter period, or sessions");
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int variant = 0; variant < size; variant++) {
            int slot = hashes[variant] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = variant + 1;
        }
    }
}
