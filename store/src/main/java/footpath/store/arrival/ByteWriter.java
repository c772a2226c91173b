package footpath.store.arrival;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Writes numbers and texts behind each other into an array that grows. Confined to one thread.
final class ByteWriter {
    private byte[] bytes = new byte[1 << 10];
    private int count;

    ByteWriter flag(boolean flag) {
        return raw((byte) (flag ? 1 : 0));
    }

    /// A number in as few bytes as it takes, seven bits each; small negative ones are short, too (LEB128,
    /// zigzag).
    ByteWriter number(long number) {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7FL) != 0) {
            raw((byte) (left | 0x80));
            left >>>= 7;
        }
        return raw((byte) left);
    }

    ByteWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    ByteWriter text(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
        return this;
    }

    ByteWriter bytes(byte[] more) {
        number(more.length);
        ensure(more.length);
        System.arraycopy(more, 0, bytes, count, more.length);
        count += more.length;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, count);
    }

    private ByteWriter raw(byte one) {
        ensure(1);
        bytes[count++] = one;
        return this;
    }

    private void ensure(int more) {
        if (bytes.length - count < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(count, more)));
        }
    }
}
