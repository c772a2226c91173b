package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/// The parts of a shard, by the numbers that [ShardFile] gives them. Safe for use by several threads.
sealed interface Sections permits SectionFile, GatheredSections {
    /// Where they lie; where they would lie, of those in memory.
    Path path();

    /// Differs between any two that differ.
    int fingerprint();

    /// Whether there is a part; a file has all of its kind.
    boolean has(int id);

    /// The bytes of a part.
    ///
    /// @throws CorruptShard if they are damaged
    MemorySegment section(int id);

    /// A part that must have a given length.
    ///
    /// @throws CorruptShard if it has another one
    MemorySegment section(int id, long length);

    /// A part of longs, copied.
    default long[] longs(int id) {
        return section(id).toArray(Bytes.LONG);
    }
}
