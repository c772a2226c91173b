package footpath.events.identity;

/// Numbers keys from 0 in the order in which they first come: a table and a list in one.
///
/// Takes 8 bytes a key and 6 to 12 for finding it; finding looks at one or two places on average. Confined
/// to one thread.
final class Numbering {
    private static final int FIRST_SLOTS = 16;

    /// The most keys: two thirds of the longest table.
    private static final int MOST = (1 << 30) / 3 * 2;

    private final LongColumn keys = new LongColumn();

    /// By hash, number + 1; 0 is free. The length is a power of two, of which at most two thirds are taken.
    private int[] slots = new int[FIRST_SLOTS];

    private int size;

    int size() {
        return size;
    }

    long key(int number) {
        return keys.get(number);
    }

    boolean contains(long key) {
        return find(key) >= 0;
    }

    /// The number of a key, -1 if it has none.
    int find(long key) {
        return slots[slot(key)] - 1;
    }

    /// The number of a key, which has one from now on.
    int add(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            if (size == MOST) {
                throw new IllegalStateException("identities: there are " + size + " links, no more can be held");
            }
            keys.set(size, key);
            slots[slot] = ++size;
            if (size > slots.length / 3 * 2) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = hash(key) & mask;
        while (slots[slot] != 0 && keys.get(slots[slot] - 1) != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash(keys.get(number)) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    /// The finaliser of MurmurHash3 by Austin Appleby, which spreads neighbouring keys over all bits.
    private static int hash(long key) {
        long mixed = (key ^ (key >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (mixed ^ (mixed >>> 33));
    }
}
