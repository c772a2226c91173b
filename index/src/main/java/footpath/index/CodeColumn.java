package footpath.index;

import java.lang.foreign.MemorySegment;

/// A column of small numbers from 0, each 1, 2 or 4 bytes wide, little endian.
///
/// Kernels that specialise on the width read [#segment()] themselves. Safe for use by several threads.
public final class CodeColumn {
    private final MemorySegment segment;
    private final int width;

    CodeColumn(MemorySegment segment, int width) {
        this.segment = segment;
        this.width = width;
    }

    /// Bytes needed for codes from 0 to `largest`.
    static int widthFor(int largest) {
        return largest <= 0xff ? 1 : largest <= 0xffff ? 2 : 4;
    }

    static void put(MemorySegment segment, int width, long position, int code) {
        switch (width) {
            case 1 -> segment.set(Bytes.BYTE, position, (byte) code);
            case 2 -> segment.set(Bytes.SHORT, position << 1, (short) code);
            default -> segment.set(Bytes.INT, position << 2, code);
        }
    }

    /// Writes codes beside each other.
    ///
    /// @param position of the first of them
    static void put(MemorySegment segment, int width, long position, int[] codes, int count) {
        switch (width) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    segment.set(Bytes.BYTE, position + i, (byte) codes[i]);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    segment.set(Bytes.SHORT, (position + i) << 1, (short) codes[i]);
                }
            }
            default -> MemorySegment.copy(codes, 0, segment, Bytes.INT, position << 2, count);
        }
    }

    /// The code at a position.
    public int at(int position) {
        return switch (width) {
            case 1 -> segment.get(Bytes.BYTE, position) & 0xff;
            case 2 -> segment.get(Bytes.SHORT, (long) position << 1) & 0xffff;
            default -> segment.get(Bytes.INT, (long) position << 2);
        };
    }

    /// Copies the codes at positions `from` to `toExclusive` to the start of an array.
    public void copyTo(int from, int toExclusive, int[] target) {
        copyTo(from, toExclusive, target, 0);
    }

    /// Copies the codes at positions `from` to `toExclusive` to a place in an array.
    void copyTo(int from, int toExclusive, int[] target, int at) {
        int count = toExclusive - from;
        switch (width) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = segment.get(Bytes.BYTE, from + (long) i) & 0xff;
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    target[at + i] = segment.get(Bytes.SHORT, (from + (long) i) << 1) & 0xffff;
                }
            }
            default -> MemorySegment.copy(segment, Bytes.INT, (long) from << 2, target, at, count);
        }
    }

    /// Copies the codes at the first `count` of some positions to the start of an array.
    public void copyTo(int[] positions, int count, int[] target) {
        switch (width) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = segment.get(Bytes.BYTE, positions[i]) & 0xff;
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    target[i] = segment.get(Bytes.SHORT, (long) positions[i] << 1) & 0xffff;
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    target[i] = segment.get(Bytes.INT, (long) positions[i] << 2);
                }
            }
        }
    }

    /// The codes at positions `from` to `toExclusive`, as a column of their own.
    CodeColumn slice(int from, int toExclusive) {
        return new CodeColumn(segment.asSlice((long) from * width, (long) (toExclusive - from) * width), width);
    }

    /// How many codes there are.
    public int size() {
        return (int) (segment.byteSize() / width);
    }

    /// Bytes a code takes: 1, 2 or 4.
    public int width() {
        return width;
    }

    /// The raw bytes, little endian, aligned to at least the width.
    public MemorySegment segment() {
        return segment;
    }
}
