package footpath.store.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// How one record lies in a file: magic, length, number, checksum, bytes. All numbers are big-endian.
///
/// The checksum covers length, number and bytes, so what an older file left in the same place is never
/// taken for a record.
final class Frame {
    static final int HEADER_BYTES = 20;

    /// Longest record. A longer length in a header is damage.
    static final int MOST_BYTES = 64 << 20;

    private static final int MAGIC = 0x46504A31;

    private Frame() {}

    static int bytes(byte[] record) {
        return HEADER_BYTES + record.length;
    }

    static void write(ByteBuffer to, long number, byte[] record) {
        to.putInt(MAGIC)
                .putInt(record.length)
                .putLong(number)
                .putInt(checksum(number, record))
                .put(record);
    }

    /// Length of the record whose header begins at a place, or -1 if none does.
    static int lengthAt(ByteBuffer from, int at) {
        if (from.limit() - at < HEADER_BYTES || from.getInt(at) != MAGIC) {
            return -1;
        }
        int length = from.getInt(at + 4);
        return length < 0 || length > MOST_BYTES ? -1 : length;
    }

    static long numberAt(ByteBuffer from, int at) {
        return from.getLong(at + 8);
    }

    /// The bytes of the record that begins at a place, all of which is there; [#isSound] tells
    /// whether they are what was written.
    static byte[] bytesAt(ByteBuffer from, int at, int length) {
        byte[] record = new byte[length];
        from.get(at + HEADER_BYTES, record);
        return record;
    }

    static boolean isSound(ByteBuffer from, int at, byte[] record) {
        return from.getInt(at + 16) == checksum(numberAt(from, at), record);
    }

    private static int checksum(long number, byte[] record) {
        CRC32C sum = new CRC32C();
        ByteBuffer head = ByteBuffer.allocate(12).putInt(record.length).putLong(number);
        sum.update(head.flip());
        sum.update(record, 0, record.length);
        return (int) sum.getValue();
    }
}
