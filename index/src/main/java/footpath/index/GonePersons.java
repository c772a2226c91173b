package footpath.index;

import java.lang.foreign.MemorySegment;

/// The persons of whom an overlay says that they have no timeline any more: all their events belong to
/// others now. Safe for use by several threads.
///
/// @param numbers ascending: ints
record GonePersons(MemorySegment numbers) {
    int count() {
        return (int) (numbers.byteSize() >> 2);
    }

    int person(int index) {
        return numbers.get(Bytes.INT, (long) index << 2);
    }

    boolean contains(int person) {
        int low = 0;
        int high = count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = person(middle);
            if (found == person) {
                return true;
            }
            if (found < person) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
