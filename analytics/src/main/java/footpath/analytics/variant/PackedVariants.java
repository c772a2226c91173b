package footpath.analytics.variant;

import java.util.Arrays;

/// A count for each of many numbers: how often variants occur that fit into one. Confined to one thread.
final class PackedVariants {
    /*
     * Open addressing, the count beside its number, so that each is one look into memory.
     * 1. Numbers wait until there are many: the places they lead to are then looked at one right after another, so that
     *    the memory is waited for once, not once for each.
     * 2. The high bits of the hash are the place. So another table, gone through in its own order, is taken in in the
     *    order of this one, whatever the sizes of both.
     */
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int ROOM = 256;
    private static final int FEWEST_BITS = 6;

    /// 2^25 places are half a gigabyte.
    private static final int MOST_BITS = 25;

    private final int mostBits;
    private int bits = FEWEST_BITS;

    /// Number and count of each place; the number is 0 where it is free.
    private long[] slots = new long[2 << FEWEST_BITS];

    private int size;

    private final long[] waiting = new long[ROOM];
    private final int[] slotsOfWaiting = new int[ROOM];
    private final long[] found = new long[ROOM];
    private int waitingCount;

    PackedVariants() {
        this(MOST_BITS);
    }

    /// @param mostBits 2 to the power of this are the most places, of which two thirds can be filled; 6 or more
    PackedVariants(int mostBits) {
        this.mostBits = mostBits;
    }

    /// Receives numbers.
    interface Sink {
        void accept(long number, long count);
    }

    /// How many different numbers.
    int size() {
        settle();
        return size;
    }

    /// The count of a number; 0 if it is not here. Safe for several threads once nothing is added.
    long count(long number) {
        if (waitingCount > 0) {
            settle();
        }
        return slots[slot(number) + 1];
    }

    /// Counts a number once.
    ///
    /// @param number not 0
    void add(long number) {
        waiting[waitingCount++] = number;
        if (waitingCount == ROOM) {
            settle();
        }
    }

    /// Adds to the count of a number.
    ///
    /// @param number not 0
    /// @throws footpath.analytics.InvalidQuestion if there is no room for it
    void add(long number, long count) {
        int slot = slot(number);
        if (slots[slot] == 0) {
            if (size == most(bits)) {
                grow();
                slot = slot(number);
            }
            slots[slot] = number;
            size++;
        }
        slots[slot + 1] += count;
    }

    /// Adds the counts of another.
    void merge(PackedVariants other) {
        other.forEach(this::add);
    }

    /// Gives all numbers, in no order that could be told.
    void forEach(Sink sink) {
        settle();
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                sink.accept(slots[slot], slots[slot + 1]);
            }
        }
    }

    /// All numbers, sorted.
    long[] sorted() {
        long[] numbers = new long[size()];
        int count = 0;
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                numbers[count++] = slots[slot];
            }
        }
        Arrays.sort(numbers);
        return numbers;
    }

    private void settle() {
        int count = waitingCount;
        waitingCount = 0;
        while (size + count > most(bits) && bits < mostBits) {
            grow();
        }
        for (int i = 0; i < count; i++) {
            slotsOfWaiting[i] = firstSlot(waiting[i]);
            found[i] = slots[slotsOfWaiting[i]];
        }
        for (int i = 0; i < count; i++) {
            if (found[i] == waiting[i]) {
                slots[slotsOfWaiting[i] + 1]++;
            } else {
                add(waiting[i], 1);
            }
        }
    }

    private int firstSlot(long number) {
        return (int) (((number ^ (number >>> 29)) * PRIME) >>> (Long.SIZE - bits)) << 1;
    }

    /// Where a number is, or would be.
    private int slot(long number) {
        int slot = firstSlot(number);
        while (slots[slot] != 0 && slots[slot] != number) {
            slot = (slot + 2) & (slots.length - 1);
        }
        return slot;
    }

    /// How many of 2^`bits` places can be filled.
    private static int most(int bits) {
        return (int) ((2L << bits) / 3);
    }

    private void grow() {
        if (bits == mostBits) {
            throw VariantTable.tooMany((long) slots.length * Long.BYTES);
        }
        long[] old = slots;
        bits++;
        slots = new long[2 << bits];
        for (int from = 0; from < old.length; from += 2) {
            if (old[from] != 0) {
                int slot = slot(old[from]);
                slots[slot] = old[from];
                slots[slot + 1] = old[from + 1];
            }
        }
    }
}
