package footpath.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// Reads the records of one file, front to back. Confined to one thread.
final class SegmentReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final FileChannel channel;

    /// Bytes of the file from `begin` on that are in memory: from position to limit.
    private ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

    /// Place in the file of the first byte of the buffer.
    private long begin;

    /// Place in the file up to which it may be read.
    private long endExclusive = Long.MAX_VALUE;

    SegmentReader(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /// Forbids to read beyond a place: what lies there may still be replaced.
    void readUpTo(long place) {
        endExclusive = place;
    }

    /// Place in the file behind the record read last.
    long position() {
        return begin + buffer.position();
    }

    /// The record that begins here, or nothing if no whole one does.
    Optional<JournalRecord> next() throws IOException {
        if (!fill(Frame.HEADER_BYTES)) {
            return Optional.empty();
        }
        int length = Frame.lengthAt(buffer, buffer.position());
        if (length < 0 || !fill(Frame.HEADER_BYTES + length)) {
            return Optional.empty();
        }
        int at = buffer.position();
        byte[] record = Frame.bytesAt(buffer, at, length);
        if (!Frame.isSound(buffer, at, record)) {
            return Optional.empty();
        }
        long number = Frame.numberAt(buffer, at);
        buffer.position(at + Frame.HEADER_BYTES + length);
        return Optional.of(new JournalRecord(number, record));
    }

    /// The first record that begins behind this place, whatever lies between.
    Optional<JournalRecord> nextBehindDamage() throws IOException {
        while (fill(Frame.HEADER_BYTES + 1)) {
            buffer.position(buffer.position() + 1);
            if (Frame.lengthAt(buffer, buffer.position()) >= 0) {
                Optional<JournalRecord> record = next();
                if (record.isPresent()) {
                    return record;
                }
            }
        }
        return Optional.empty();
    }

    /// Brings bytes into memory, and tells whether the file has that many from here on.
    private boolean fill(int bytes) throws IOException {
        if (buffer.remaining() >= bytes) {
            return true;
        }
        begin += buffer.position();
        if (bytes > buffer.capacity()) {
            buffer = ByteBuffer.allocate(bytes + BUFFER_BYTES).put(buffer);
        } else {
            buffer.compact();
        }
        long most = endExclusive - begin;
        buffer.limit((int) Math.max(buffer.position(), Math.min(buffer.capacity(), most)));
        while (buffer.hasRemaining() && channel.read(buffer, begin + buffer.position()) > 0) {
            // until the buffer is full or the file ends
        }
        buffer.flip();
        return buffer.remaining() >= bytes;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
