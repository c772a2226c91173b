package footpath.index;

import java.lang.foreign.MemorySegment;

/// Where the bits of names lie in a shard: those of each name that has some begin a new long, in order of code.
final class NameBits {
    private NameBits() {}

    /// Whether a name of so many events has bits of its own.
    static boolean has(int eventsOfName, int events) {
        return (long) eventsOfName << 6 >= events;
    }

    /// How many bytes the bits of a name take.
    static long bytes(int events) {
        return (events + 63L) >> 6 << 3;
    }

    /// For each name the place of its bits among those of all; -1 if it has none.
    ///
    /// @param postingOffsets the first posting of each name, and the event count: ints
    static int[] places(MemorySegment postingOffsets, int names, int events) {
        int[] places = new int[names];
        int next = 0;
        for (int name = 0; name < names; name++) {
            int ofName = postingOffsets.getAtIndex(Bytes.INT, name + 1L) - postingOffsets.getAtIndex(Bytes.INT, name);
            places[name] = has(ofName, events) ? next++ : -1;
        }
        return places;
    }
}
