package footpath.analytics;

import footpath.events.PropertyValue;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.roaringbitmap.RoaringBitmap;

/// Writes the binary form of a partial: the magic word, kind and version, then what the partial writes.
/// [PartialReader] reads it.
public final class PartialWriter {
    static final int MAGIC = 0x46505041;
    static final int VERSION = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private PartialWriter(String kind) {
        putInt(MAGIC);
        putInt(VERSION);
        putText(kind);
    }

    /// The binary form of a partial.
    ///
    /// @param kind the word for this kind of partial
    public static byte[] bytes(String kind, Partial<?> partial) {
        var writer = new PartialWriter(kind);
        partial.write(writer);
        return writer.bytes.toByteArray();
    }

    private interface Write {
        void run() throws IOException;
    }

    private static void checked(Write write) {
        try {
            write.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory failed", impossible);
        }
    }

    /// Writes four bytes.
    public void putInt(int value) {
        checked(() -> out.writeInt(value));
    }

    /// Writes a number; small ones take few bytes.
    public void putLong(long value) {
        checked(() -> {
            long rest = (value << 1) ^ (value >> 63);
            while ((rest & ~0x7fL) != 0) {
                out.writeByte((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            out.writeByte((int) rest);
        });
    }

    /// Writes the numbers and how many there are.
    public void putLongs(long[] values) {
        putLong(values.length);
        for (long value : values) {
            putLong(value);
        }
    }

    /// Writes a text of any length.
    public void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putLong(utf8.length);
        checked(() -> out.write(utf8));
    }

    /// Writes a value with its kind.
    public void putValue(PropertyValue value) {
        switch (value) {
            case PropertyValue.Text(String text) -> {
                putLong(0);
                putText(text);
            }
            case PropertyValue.Numeric(double number) -> {
                putLong(1);
                checked(() -> out.writeDouble(number));
            }
            case PropertyValue.Flag(boolean flag) -> putLong(flag ? 3 : 2);
        }
    }

    /// Writes a set of persons.
    public void putPersons(RoaringBitmap persons) {
        putLong(persons.serializedSizeInBytes());
        checked(() -> persons.serialize(out));
    }
}
