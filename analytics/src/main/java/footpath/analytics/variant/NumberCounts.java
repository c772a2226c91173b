package footpath.analytics.variant;

/// A count for each of some numbers. Adding is confined to one thread; reading is safe for several once nothing is
/// added.
final class NumberCounts {
    /*
     * Open addressing, the count beside its number, so that each is one look into memory.
     * 1. Many numbers at once are looked for one right after another, so that the memory is waited for once, not once
     *    for each.
     * 2. The high bits of the hash are the place. So another table, gone through in its own order, is taken in in the
     *    order of this one, whatever the sizes of both.
     */
    private static final long PRIME = 0x9E3779B97F4A7C15L;
    private static final int ROOM = 256;
    private static final int FEWEST_BITS = 6;

    private final int mostBits;
    private final int hashShift;
    private int bits = FEWEST_BITS;

    /// Number and count of each place; the number is 0 where it is free.
    private long[] slots = new long[2 << FEWEST_BITS];

    private int size;

    /// @param mostBits 2 to the power of this are the most places, of which two thirds can be filled; 6 or more
    NumberCounts(int mostBits) {
        this(mostBits, 0);
    }

    /// One of several tables, each for the numbers of one [#part].
    ///
    /// @param partBits 2 to the power of this is the number of tables
    NumberCounts(int mostBits, int partBits) {
        this.mostBits = mostBits;
        this.hashShift = partBits;
    }

    /// Receives numbers.
    interface Sink {
        void accept(long number, long count);
    }

    /// The table a number belongs to, of 2^`partBits`, which is 2 or more.
    static int part(long number, int partBits) {
        return (int) (hash(number) >>> (Long.SIZE - partBits));
    }

    private static long hash(long number) {
        return (number ^ (number >>> 29)) * PRIME;
    }

    /// How many different numbers.
    int size() {
        return size;
    }

    /// The count of a number; 0 if it is not here.
    long count(long number) {
        return slots[slot(number) + 1];
    }

    /// Counts every second of some numbers once, none of them 0.
    void addEverySecond(long[] numbers, int from, int toExclusive) {
        int[] slotOf = new int[ROOM];
        long[] found = new long[ROOM];
        for (int at = from; at < toExclusive; at += 2 * ROOM) {
            addSome(numbers, at, Math.min(ROOM, (toExclusive - at) / 2), slotOf, found);
        }
    }

    private void addSome(long[] numbers, int from, int count, int[] slotOf, long[] found) {
        while (size + count > most(bits) && bits < mostBits) {
            grow();
        }
        for (int i = 0; i < count; i++) {
            slotOf[i] = firstSlot(numbers[from + 2 * i]);
            found[i] = slots[slotOf[i]];
        }
        for (int i = 0; i < count; i++) {
            if (found[i] == numbers[from + 2 * i]) {
                slots[slotOf[i] + 1]++;
            } else {
                add(numbers[from + 2 * i], 1);
            }
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

    /// Gives all numbers, in no order that could be told.
    void forEach(Sink sink) {
        for (int slot = 0; slot < slots.length; slot += 2) {
            if (slots[slot] != 0) {
                sink.accept(slots[slot], slots[slot + 1]);
            }
        }
    }

    private int firstSlot(long number) {
        return (int) ((hash(number) << hashShift) >>> (Long.SIZE - bits)) << 1;
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
            throw VariantTable.tooMany(((long) slots.length * Long.BYTES) << hashShift);
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
