package footpath.analytics;

import footpath.events.PropertyValue;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.roaringbitmap.InvalidRoaringFormat;
import org.roaringbitmap.RoaringBitmap;

/// Reads the binary form that [PartialWriter] writes. Truncated and foreign bytes give [CorruptPartial].
public final class PartialReader {
    private final ByteArrayInputStream bytes;
    private final DataInputStream in;

    private PartialReader(byte[] source, String kind) {
        this.bytes = new ByteArrayInputStream(source);
        this.in = new DataInputStream(bytes);
        require(takeInt() == PartialWriter.MAGIC, "does not start with the magic word");
        int version = takeInt();
        require(version == PartialWriter.VERSION, "has version " + version + ", expected " + PartialWriter.VERSION);
        String found = takeText();
        require(found.equals(kind), "is of kind \"" + found + "\", expected \"" + kind + "\"");
    }

    /// Reads a whole partial.
    ///
    /// @param kind the word for this kind of partial
    public static <P extends Partial<P>> P partial(byte[] source, String kind, Kernel<P, ?> kernel) {
        var reader = new PartialReader(source, kind);
        P partial = kernel.read(reader);
        reader.require(reader.bytes.available() == 0, "has " + reader.bytes.available() + " bytes too many");
        return partial;
    }

    private interface Read<T> {
        T run() throws IOException;
    }

    private static <T> T checked(Read<T> read) {
        try {
            return read.run();
        } catch (IOException | InvalidRoaringFormat broken) {
            throw new CorruptPartial("is cut short or damaged (" + broken + ")");
        }
    }

    /// Refuses the bytes unless something holds.
    public void require(boolean holds, String problem) {
        if (!holds) {
            throw new CorruptPartial(problem);
        }
    }

    /// Reads four bytes.
    public int takeInt() {
        return checked(in::readInt);
    }

    /// Reads a number.
    public long takeLong() {
        return checked(() -> {
            long value = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int next = in.readUnsignedByte();
                value |= (next & 0x7fL) << shift;
                if (next < 0x80) {
                    break;
                }
            }
            return (value >>> 1) ^ -(value & 1);
        });
    }

    /// Reads how many things follow, each of which takes at least a byte.
    public int takeCount() {
        long count = takeLong();
        require(count >= 0 && count <= bytes.available(), "speaks of " + count + " items, but ends before");
        return (int) count;
    }

    /// Reads numbers.
    public long[] takeLongs() {
        long[] values = new long[takeCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = takeLong();
        }
        return values;
    }

    /// Reads exactly so many numbers.
    public long[] takeLongs(int count) {
        long[] values = takeLongs();
        require(values.length == count, "has " + values.length + " numbers where the question needs " + count);
        return values;
    }

    /// Reads a text.
    public String takeText() {
        return new String(takeBytes(), StandardCharsets.UTF_8);
    }

    /// Reads a value.
    public PropertyValue takeValue() {
        long kind = takeLong();
        if (kind == 0) {
            return new PropertyValue.Text(takeText());
        }
        if (kind == 1) {
            double number = checked(in::readDouble);
            require(Double.isFinite(number), "has a number that is not finite");
            return new PropertyValue.Numeric(number);
        }
        require(kind == 2 || kind == 3, "has a value of unknown kind " + kind);
        return new PropertyValue.Flag(kind == 3);
    }

    /// Reads a set of persons.
    public RoaringBitmap takePersons() {
        byte[] form = takeBytes();
        return checked(() -> {
            var persons = new RoaringBitmap();
            try {
                persons.deserialize(ByteBuffer.wrap(form));
            } catch (RuntimeException broken) {
                throw new IOException("set of persons: " + broken, broken);
            }
            require(persons.validate(), "has a damaged set of persons");
            return persons;
        });
    }

    private byte[] takeBytes() {
        int length = takeCount();
        return checked(() -> {
            byte[] content = new byte[length];
            in.readFully(content);
            return content;
        });
    }
}
