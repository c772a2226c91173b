package footpath.index;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// The identity keys of a run of persons, by number and, through a hash table, by key; read side, [KeyFileWriter] is
/// its writer. Safe for use by several threads.
final class KeyFile {
    /*
     * Sections. P persons, T a power of two of at least 2 P.
     * 1 facts: longs, first person and P
     * 2 P + 1 longs: where each key begins in section 3, and where the last ends
     * 3 keys in UTF-8, one after the other
     * 4 T ints: the hash table; 0 is empty, else person less first person plus 1. A key is at the place hash mod T or, while
     *   places are taken, at the next one, the first place coming after the last.
     */
    static final int FACTS = 1;
    static final int OFFSETS = 2;
    static final int KEYS = 3;
    static final int TABLE = 4;

    private final SectionFile file;
    private final int firstPerson;
    private final int count;

    private KeyFile(SectionFile file) {
        this.file = file;
        long[] facts = file.longs(FACTS);
        if (facts.length != 2) {
            throw new CorruptShard(file.path(), "has " + facts.length + " facts, expected 2");
        }
        this.firstPerson = (int) facts[0];
        this.count = (int) facts[1];
    }

    static KeyFile open(Path path, Consumer<CorruptShard> damages) {
        return new KeyFile(SectionFile.open(path, FileKind.KEYS, damages));
    }

    /// FNV-1a of 64 bits, its high half folded in.
    static int hash(byte[] key) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : key) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return (int) (hash ^ hash >>> 32);
    }

    Path path() {
        return file.path();
    }

    int fingerprint() {
        return file.fingerprint();
    }

    Manifest.Entry entry() {
        return new Manifest.Entry(path().getFileName().toString(), fingerprint());
    }

    int firstPerson() {
        return firstPerson;
    }

    int endPerson() {
        return firstPerson + count;
    }

    String key(int person) {
        return new String(bytes(person - firstPerson).toArray(Bytes.BYTE), StandardCharsets.UTF_8);
    }

    private MemorySegment bytes(int index) {
        MemorySegment offsets = file.section(OFFSETS, (count + 1L) << 3);
        long from = offsets.getAtIndex(Bytes.LONG, index);
        return file.section(KEYS).asSlice(from, offsets.getAtIndex(Bytes.LONG, index + 1L) - from);
    }

    OptionalInt person(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        MemorySegment table = file.section(TABLE);
        int mask = (int) (table.byteSize() >> 2) - 1;
        for (int place = hash(wanted) & mask; ; place = (place + 1) & mask) {
            int entry = table.getAtIndex(Bytes.INT, place);
            if (entry == 0) {
                return OptionalInt.empty();
            }
            if (bytes(entry - 1).mismatch(MemorySegment.ofArray(wanted)) == -1) {
                return OptionalInt.of(firstPerson + entry - 1);
            }
        }
    }
}
