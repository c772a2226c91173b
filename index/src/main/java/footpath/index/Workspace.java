package footpath.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Memory to put one file after another together in: fresh memory costs more than the work done in it. Confined to one
/// thread at a time; freed on close.
final class Workspace implements AutoCloseable {
    private Arena arena = Arena.ofShared();
    private MemorySegment memory = MemorySegment.NULL;

    /// Zeroed memory, good until the next call.
    MemorySegment take(long bytes) {
        if (bytes <= memory.byteSize()) {
            return memory.asSlice(0, bytes).fill((byte) 0);
        }
        arena.close();
        arena = Arena.ofShared();
        memory = arena.allocate(bytes, Long.BYTES);
        return memory;
    }

    @Override
    public void close() {
        arena.close();
    }
}
