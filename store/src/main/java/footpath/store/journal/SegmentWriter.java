package footpath.store.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Writes groups of records behind each other, each group forced to disk before the call returns. Confined
/// to one thread.
final class SegmentWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 20;

    private final Segments segments;
    private final long segmentBytes;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private FileChannel channel;

    /// Number the file was begun for.
    private long firstNumber;

    /// Where the next group is written: behind the last that is safe.
    private long position;

    private boolean isUsable = true;

    private SegmentWriter(Segments segments, long segmentBytes, FileChannel channel, long firstNumber, long position) {
        this.segments = segments;
        this.segmentBytes = segmentBytes;
        this.channel = channel;
        this.firstNumber = firstNumber;
        this.position = position;
    }

    /// Goes on in a file behind its last sound record; what is torn there was told to nobody and is cut off.
    static SegmentWriter append(Segments segments, long segmentBytes, Path file, long position) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        channel.truncate(position);
        channel.force(true);
        return new SegmentWriter(segments, segmentBytes, channel, segments.firstNumberOf(file), position);
    }

    static SegmentWriter begin(Segments segments, long segmentBytes, long firstNumber) throws IOException {
        return new SegmentWriter(segments, segmentBytes, segments.begin(firstNumber), firstNumber, 0);
    }

    /// Writes records and forces them to disk.
    ///
    /// @throws IOException if that failed; none of them counts, and the next group is written in their place
    void write(long nextNumber, List<byte[]> records) throws IOException {
        if (!isUsable || position >= segmentBytes) {
            beginFile(nextNumber);
        }
        long end = position;
        long number = nextNumber;
        try {
            for (byte[] record : records) {
                if (buffer.remaining() < Frame.bytes(record)) {
                    end = flush(end);
                    makeRoom(Frame.bytes(record));
                }
                Frame.write(buffer, number++, record);
            }
            end = flush(end);
            channel.force(false);
            position = end;
        } catch (IOException | RuntimeException | OutOfMemoryError failed) {
            buffer.clear();
            cutOff(failed);
            throw failed;
        }
    }

    /// How far the journal is on disk if its last record has this number.
    JournalEnd endAfter(long lastNumber) {
        return new JournalEnd(lastNumber, firstNumber, position);
    }

    /// Has the next group written to a file of its own.
    void roll(long nextNumber) throws IOException {
        if (firstNumber != nextNumber) {
            beginFile(nextNumber);
        }
    }

    private void beginFile(long nextNumber) throws IOException {
        FileChannel next = segments.begin(nextNumber);
        channel.close();
        channel = next;
        firstNumber = nextNumber;
        position = 0;
        isUsable = true;
    }

    private void makeRoom(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes);
        }
    }

    private long flush(long at) throws IOException {
        long end = at;
        buffer.flip();
        while (buffer.hasRemaining()) {
            end += channel.write(buffer, end);
        }
        buffer.clear();
        return end;
    }

    /// Leaves nothing of a group that failed. Where even that fails, the next group begins a file of its own.
    private void cutOff(Throwable failed) {
        try {
            channel.truncate(position);
            channel.force(true);
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
            isUsable = false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
