package footpath.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// A memory-mapped file of checksummed sections, read side; [SectionFileWriter] is its writer.
///
/// The header is verified when the file is opened, a section when it is first asked for. The mapping lives as long as
/// anything refers to it, so a file may be deleted while a snapshot still reads it. Safe for use by several threads.
final class SectionFile implements Sections {
    /*
     * offset size
     *  0      8   magic "FOOTPATH"
     *  8      4   kind
     * 12      4   version of the kind
     * 16      4   CRC32C of the header without these four bytes
     * 20      4   number of sections
     * 24      8   length of the file
     * 32     24 each section: id (4), CRC32C (4), offset (8), length (8)
     * then the sections, each aligned to 64 bytes; the bytes between are zero and mean nothing
     */
    static final long MAGIC = 0x48544150544F4F46L;
    static final int HEADER_START = 32;
    static final int ENTRY_LENGTH = 24;
    private static final int MAX_SECTIONS = 64;

    private final Path path;
    private final MemorySegment file;
    private final Section[] sections;
    private final Consumer<CorruptShard> damages;

    private static final class Section {
        final int id;
        final int crc;
        final MemorySegment bytes;
        volatile boolean verified;

        Section(int id, int crc, MemorySegment bytes) {
            this.id = id;
            this.crc = crc;
            this.bytes = bytes;
        }
    }

    private SectionFile(Path path, MemorySegment file, Section[] sections, Consumer<CorruptShard> damages) {
        this.path = path;
        this.file = file;
        this.sections = sections;
        this.damages = damages;
    }

    /// @param damages hears of sections that turn out damaged later
    /// @throws CorruptShard if the file is missing, or its header does not fit its bytes
    static SectionFile open(Path path, FileKind kind, Consumer<CorruptShard> damages) {
        MemorySegment file = map(path);
        check(path, file.byteSize() >= HEADER_START, "is cut short at " + file.byteSize() + " bytes");
        check(path, file.get(Bytes.LONG, 0) == MAGIC, "does not start with FOOTPATH");
        int count = file.get(Bytes.INT, 20);
        check(path, count >= 0 && count <= MAX_SECTIONS, "header is damaged (" + count + " sections)");
        long headerEnd = HEADER_START + (long) count * ENTRY_LENGTH;
        check(path, file.byteSize() >= headerEnd, "is cut short at " + file.byteSize() + " bytes");
        check(path, file.get(Bytes.INT, 16) == headerCrc(file, headerEnd), "header checksum does not fit");
        check(path, file.get(Bytes.INT, 8) == kind.number, "holds another kind of file");
        int version = file.get(Bytes.INT, 12);
        check(path, version == kind.version, "has format version " + version + ", expected " + kind.version);
        long length = file.get(Bytes.LONG, 24);
        check(path, length == file.byteSize(), "has " + file.byteSize() + " bytes, expected " + length);
        return new SectionFile(path, file, sections(path, file, count), damages);
    }

    private static Section[] sections(Path path, MemorySegment file, int count) {
        var sections = new Section[count];
        for (int i = 0; i < count; i++) {
            long entry = HEADER_START + (long) i * ENTRY_LENGTH;
            long offset = file.get(Bytes.LONG, entry + 8);
            long length = file.get(Bytes.LONG, entry + 16);
            boolean inside = offset >= 0 && length >= 0 && offset <= file.byteSize() - length;
            check(path, inside, "section " + file.get(Bytes.INT, entry) + " lies outside of the file");
            sections[i] = new Section(
                    file.get(Bytes.INT, entry), file.get(Bytes.INT, entry + 4), file.asSlice(offset, length));
        }
        return sections;
    }

    private static MemorySegment map(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
        } catch (NoSuchFileException _) {
            throw new CorruptShard(path, "is missing");
        } catch (IOException e) {
            throw new IndexException("read", path, e);
        }
    }

    static int headerCrc(MemorySegment file, long headerEnd) {
        return Bytes.crc(file.asSlice(0, 16), file.asSlice(20, headerEnd - 20));
    }

    private static void check(Path path, boolean holds, String problem) {
        if (!holds) {
            throw new CorruptShard(path, problem);
        }
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public int fingerprint() {
        return file.get(Bytes.INT, 16);
    }

    long byteSize() {
        return file.byteSize();
    }

    @Override
    public boolean has(int id) {
        return true;
    }

    @Override
    public MemorySegment section(int id) {
        Section section = find(id);
        if (!section.verified) {
            if (Bytes.crc(section.bytes) != section.crc) {
                throw damaged("checksum of section " + id + " does not fit");
            }
            section.verified = true;
        }
        return section.bytes;
    }

    private Section find(int id) {
        for (Section section : sections) {
            if (section.id == id) {
                return section;
            }
        }
        throw damaged("has no section " + id);
    }

    /// What to throw when the content contradicts itself.
    CorruptShard damaged(String problem) {
        var damage = new CorruptShard(path, problem);
        damages.accept(damage);
        return damage;
    }

    @Override
    public MemorySegment section(int id, long length) {
        MemorySegment bytes = section(id);
        if (bytes.byteSize() != length) {
            throw damaged("section " + id + " has " + bytes.byteSize() + " bytes, expected " + length);
        }
        return bytes;
    }
}
