package footpath.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Room to sort in: half a gigabyte of it in memory, the rest in unnamed files the system may write out, so that
/// building an index of any size needs bounded memory. Zero at first. Freed on close.
final class Scratch implements AutoCloseable {
    /// What the names of its files begin with.
    static final String PREFIX = "scratch";

    private static final long IN_MEMORY = 512L << 20;

    private final Path directory;
    private final Arena arena = Arena.ofShared();
    private long inMemory;

    Scratch(Path directory) {
        this.directory = directory;
    }

    synchronized MemorySegment allocate(long bytes) {
        if (inMemory + bytes <= IN_MEMORY) {
            inMemory += bytes;
            return arena.allocate(bytes, Long.BYTES);
        }
        return map(bytes);
    }

    private MemorySegment map(long bytes) {
        try {
            Path file = Files.createTempFile(directory, PREFIX, SectionFileWriter.UNFINISHED);
            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                reserve(channel, bytes);
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, arena);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IndexException("make room for sorting in", directory, e);
        }
    }

    /// Writes zeros, so that a full disk is met here, where it is an error, and not in the mapping, where it is a
    /// crash.
    private static void reserve(FileChannel channel, long bytes) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 20);
        for (long left = bytes; left > 0; ) {
            left -= channel.write(zeros.position(0).limit((int) Math.min(zeros.capacity(), left)));
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
