package footpath.store.rows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Numbers by fingerprint, outside of the heap: 20 bytes an entry, and a third of them free at least.
/// Confined to one thread at a time.
public final class FingerprintTable implements AutoCloseable {
    /*
     * Open addressing with steps of one. The last 64 bits of the fingerprint, which are as good as random, tell the place;
     * number + 1 is kept, so that fresh memory is empty.
     */
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final int ENTRY_BYTES = 20;
    private static final int FEWEST = 1 << 10;

    private Arena arena = Arena.ofShared();
    private long places = FEWEST;
    private MemorySegment table = arena.allocate(FEWEST * (long) ENTRY_BYTES);
    private long count;

    /// How many there are.
    long count() {
        return count;
    }

    /// The number of a fingerprint, or -1.
    public int find(Fingerprint of) {
        return table.get(INT, placeOf(of.high(), of.low()) + 16) - 1;
    }

    /// Gives a fingerprint that has none a number from 0.
    public void put(Fingerprint of, int number) {
        if (3 * (count + 1) > 2 * places) {
            grow();
        }
        put(of.high(), of.low(), number);
        count++;
    }

    private void put(long high, long low, int number) {
        long place = placeOf(high, low);
        table.set(LONG, place, high);
        table.set(LONG, place + 8, low);
        table.set(INT, place + 16, number + 1);
    }

    /// Where a fingerprint is, or would be.
    private long placeOf(long high, long low) {
        long place = low & (places - 1);
        while (true) {
            long at = place * ENTRY_BYTES;
            boolean isFree = table.get(INT, at + 16) == 0;
            if (isFree || (table.get(LONG, at) == high && table.get(LONG, at + 8) == low)) {
                return at;
            }
            place = (place + 1) & (places - 1);
        }
    }

    private void grow() {
        Arena oldArena = arena;
        MemorySegment old = table;
        long oldPlaces = places;
        arena = Arena.ofShared();
        places = oldPlaces * 2;
        table = arena.allocate(places * ENTRY_BYTES);
        for (long at = 0; at < oldPlaces * ENTRY_BYTES; at += ENTRY_BYTES) {
            int number = old.get(INT, at + 16);
            if (number != 0) {
                put(old.get(LONG, at), old.get(LONG, at + 8), number - 1);
            }
        }
        oldArena.close();
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }
}
