package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// Collects the keys of a run of persons, in order of their numbers, and writes a [KeyFile].
final class KeyFileWriter {
    /// A file holds at most so many persons, which bounds the heap that writing it takes.
    static final int MOST_PERSONS = 1 << 20;

    private final int firstPerson;
    private long[] offsets = new long[1024];
    private byte[] keys = new byte[16 * 1024];
    private int count;

    KeyFileWriter(int firstPerson) {
        this.firstPerson = firstPerson;
    }

    int firstPerson() {
        return firstPerson;
    }

    int count() {
        return count;
    }

    void add(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        long from = offsets[count];
        int to = Math.toIntExact(from + bytes.length);
        if (count + 2 > offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        if (to > keys.length) {
            keys = Arrays.copyOf(keys, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(to, keys.length * 2L)));
        }
        System.arraycopy(bytes, 0, keys, (int) from, bytes.length);
        offsets[++count] = to;
    }

    void write(Path target) {
        int capacity = Integer.highestOneBit(Math.max(1, count)) * 4;
        var lengths = Map.of(
                KeyFile.FACTS,
                16L,
                KeyFile.OFFSETS,
                (count + 1L) * 8,
                KeyFile.KEYS,
                offsets[count],
                KeyFile.TABLE,
                capacity * 4L);
        try (var writer = new SectionFileWriter(target, FileKind.KEYS, lengths)) {
            writer.putLongs(KeyFile.FACTS, firstPerson, count);
            writer.putLongs(KeyFile.OFFSETS, Arrays.copyOf(offsets, count + 1));
            MemorySegment.copy(MemorySegment.ofArray(keys), 0, writer.section(KeyFile.KEYS), 0, offsets[count]);
            fill(writer.section(KeyFile.TABLE), capacity - 1);
            writer.commit();
        }
    }

    private void fill(MemorySegment table, int mask) {
        for (int i = 0; i < count; i++) {
            int place = KeyFile.hash(Arrays.copyOfRange(keys, (int) offsets[i], (int) offsets[i + 1])) & mask;
            while (table.getAtIndex(Bytes.INT, place) != 0) {
                place = (place + 1) & mask;
            }
            table.setAtIndex(Bytes.INT, place, i + 1);
        }
    }
}
