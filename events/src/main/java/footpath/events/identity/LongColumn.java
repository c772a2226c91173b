package footpath.events.identity;

import java.util.Arrays;

/// Longs by place from 0, written place after place and then anew at will. Grows without copying what is
/// there, small ones apart. Confined to one thread.
final class LongColumn {
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
    private static final int CHUNK_MASK = CHUNK_SIZE - 1;
    private static final int FIRST_SIZE = 16;

    private static final long[] NONE = {};

    private long[][] chunks = {new long[FIRST_SIZE]};

    /// @param place one that was set
    long get(int place) {
        return chunks[place >>> CHUNK_BITS][place & CHUNK_MASK];
    }

    /// @param place one that was set, or the one after the last of them
    void set(int place, long value) {
        int chunk = place >>> CHUNK_BITS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunk);
            Arrays.fill(chunks, chunk, 2 * chunk, NONE);
        }
        int needed = (place & CHUNK_MASK) + 1;
        if (needed > chunks[chunk].length) {
            int size = chunk > 0 ? CHUNK_SIZE : 2 * chunks[chunk].length;
            chunks[chunk] = Arrays.copyOf(chunks[chunk], size);
        }
        chunks[chunk][needed - 1] = value;
    }
}
