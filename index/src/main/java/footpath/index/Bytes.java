package footpath.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// How numbers lie in the files: little endian, sections aligned to 64 bytes.
final class Bytes {
    static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);
    static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    static final long ALIGNMENT = 64;
    private static final long LARGEST_BUFFER = 1L << 30;

    private Bytes() {}

    static long align(long offset) {
        return (offset + ALIGNMENT - 1) & -ALIGNMENT;
    }

    static int crc(MemorySegment... parts) {
        var crc = new CRC32C();
        for (MemorySegment part : parts) {
            for (long from = 0; from < part.byteSize(); from += LARGEST_BUFFER) {
                crc.update(part.asSlice(from, Math.min(LARGEST_BUFFER, part.byteSize() - from))
                        .asByteBuffer());
            }
        }
        return (int) crc.getValue();
    }
}
