package footpath.index;

import footpath.events.PropertyValue;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A property or trait column on disk: reader and writer.
final class ColumnFile {
    /*
     * Sections. N events or subjects, V values.
     * 1 longs: N, width of a code, fingerprint of the shard it belongs to
     * 2 UTF-8: which property or trait
     * 3 N codes, 1, 2 or 4 bytes wide
     * 4 V + 1 longs: where each value begins in section 5, and where the last ends
     * 5 values, as ValueBytes writes them
     */
    private static final int FACTS = 1;
    private static final int NAME = 2;
    private static final int CODES = 3;
    private static final int OFFSETS = 4;
    private static final int VALUES = 5;
    private static final int FACT_COUNT = 3;

    private ColumnFile() {}

    /// @throws CorruptShard if it is missing, damaged, or belongs to another shard or property
    static PropertyColumn read(Path path, String name, int count, int shard, Consumer<CorruptShard> damages) {
        var file = SectionFile.open(path, FileKind.COLUMN, damages);
        long[] facts = file.longs(FACTS);
        if (facts.length != FACT_COUNT || facts[0] != count || facts[2] != shard) {
            throw new CorruptShard(path, "belongs to another shard");
        }
        if (!new String(file.section(NAME).toArray(Bytes.BYTE), StandardCharsets.UTF_8).equals(name)) {
            throw new CorruptShard(path, "belongs to another property than \"" + name + "\"");
        }
        int width = (int) facts[1];
        var codes = new CodeColumn(file.section(CODES, (long) count * width), width);
        return new PropertyColumn(
                codes, new PropertyColumn.MappedDictionary(file.section(OFFSETS), file.section(VALUES)));
    }

    /// @param codes from 0, absent, to the size of the dictionary
    static void write(Path path, String name, int shard, int[] codes, List<PropertyValue> dictionary) {
        int count = codes.length;
        byte[] nameBytes = name.getBytes(StandardCharsets.UTF_8);
        List<byte[]> values = dictionary.stream().map(ValueBytes::encode).toList();
        int width = CodeColumn.widthFor(dictionary.size());
        var lengths = Map.of(
                FACTS, FACT_COUNT * 8L,
                NAME, (long) nameBytes.length,
                CODES, (long) count * width,
                OFFSETS, (values.size() + 1L) * 8,
                VALUES, values.stream().mapToLong(value -> value.length).sum());
        try (var writer = new SectionFileWriter(path, FileKind.COLUMN, lengths)) {
            writer.putLongs(FACTS, count, width, shard);
            writer.putBytes(NAME, nameBytes);
            MemorySegment column = writer.section(CODES);
            for (int position = 0; position < count; position++) {
                CodeColumn.put(column, width, position, codes[position]);
            }
            putValues(values, writer.section(OFFSETS), writer.section(VALUES));
            writer.commit();
        }
    }

    private static void putValues(List<byte[]> values, MemorySegment offsets, MemorySegment bytes) {
        long offset = 0;
        for (int i = 0; i < values.size(); i++) {
            byte[] value = values.get(i);
            offsets.setAtIndex(Bytes.LONG, i, offset);
            MemorySegment.copy(value, 0, bytes, Bytes.BYTE, offset, value.length);
            offset += value.length;
        }
        offsets.setAtIndex(Bytes.LONG, values.size(), offset);
    }
}
