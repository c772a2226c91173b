package footpath.analytics.variant;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A sequence of codes as bytes, to look up in a [VariantTable]. Confined to one thread; used again and again.
final class VariantKey {
    private static final long PRIME = 0x100000001b3L;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// Codes below this take one byte, which is the code.
    static final int ONE_BYTE = 1 << 7;

    private static final int MOST_BYTES_A_CODE = 5;

    private byte[] bytes = new byte[64];
    private int size;

    /// The key of the first `length` codes, each at least 0.
    VariantKey of(int[] codes, int length) {
        size = 0;
        if (bytes.length < (long) length * MOST_BYTES_A_CODE) {
            bytes = new byte[Math.multiplyExact(length, 2 * MOST_BYTES_A_CODE)];
        }
        for (int i = 0; i < length; i++) {
            append(codes[i]);
        }
        return this;
    }

    /// The key whose bytes stand from one place to another.
    VariantKey of(byte[] arena, int from, int to) {
        size = to - from;
        bytes = bytes.length < size ? new byte[2 * size] : bytes;
        System.arraycopy(arena, from, bytes, 0, size);
        return this;
    }

    /// Seven bits a byte, so that most codes take one; no sequence of codes is the beginning of the bytes of another
    /// of the same size.
    private void append(int code) {
        int rest = code;
        while (rest >= ONE_BYTE) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    int size() {
        return size;
    }

    /// As FNV-1a, but eight bytes at a time while there are as many, and with its high bits brought down.
    int hash() {
        long hash = 0xcbf29ce484222325L;
        int at = 0;
        for (; at <= size - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) EIGHT.get(bytes, at)) * PRIME;
            hash ^= hash >>> 32;
        }
        for (; at < size; at++) {
            hash = (hash ^ (bytes[at] & 0xff)) * PRIME;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    boolean isAt(byte[] arena, int from, int to) {
        return Arrays.equals(arena, from, to, bytes, 0, size);
    }

    void copyTo(byte[] arena, int from) {
        System.arraycopy(bytes, 0, arena, from, size);
    }
}
