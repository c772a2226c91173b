package footpath.events.identity;

import java.util.Arrays;
import java.util.BitSet;

/// Ints by place from 0; places never written hold 0 and take next to no memory.
///
/// Confined to one thread, but for a [#frozen] column, which nobody writes and any thread reads.
final class IntColumn {
    /*
     * Chunks of 4,096. A chunk is either owned by this column, or shared with another column and never written again; all
     * chunks begin as one shared chunk of zeros. To freeze is to copy the list of chunks and to own none of them any more.
     */
    private static final int CHUNK_BITS = 12;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;
    private static final int[] ZEROS = new int[1 << CHUNK_BITS];

    private final BitSet owned = new BitSet();
    private int[][] chunks;

    IntColumn() {
        this(new int[0][]);
    }

    private IntColumn(int[][] chunks) {
        this.chunks = chunks;
    }

    int get(int place) {
        int chunk = place >>> CHUNK_BITS;
        return chunk < chunks.length ? chunks[chunk][place & CHUNK_MASK] : 0;
    }

    void set(int place, int value) {
        if (get(place) != value) {
            ownedChunk(place >>> CHUNK_BITS)[place & CHUNK_MASK] = value;
        }
    }

    private int[] ownedChunk(int chunk) {
        if (chunk >= chunks.length) {
            int known = chunks.length;
            chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, 2 * known));
            Arrays.fill(chunks, known, chunks.length, ZEROS);
        }
        if (!owned.get(chunk)) {
            chunks[chunk] = chunks[chunk].clone();
            owned.set(chunk);
        }
        return chunks[chunk];
    }

    /// What this column holds now; takes a reference a chunk, and later a copy of each chunk that is
    /// written.
    IntColumn frozen() {
        owned.clear();
        return new IntColumn(chunks.clone());
    }
}
