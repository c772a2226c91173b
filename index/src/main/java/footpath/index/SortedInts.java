package footpath.index;

import java.lang.foreign.MemorySegment;

/// Looks things up among ascending ints.
final class SortedInts {
    private SortedInts() {}

    /// The place of the first that is not below a value; `count` if there is none. Time O(log count).
    static int firstFrom(MemorySegment ints, int count, int value) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ints.get(Bytes.INT, (long) middle << 2) < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
