package footpath.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes a [SectionFile]: sections of known length are mapped, filled in any order, and appear under the file's name
/// all at once on [#commit()]. Closed without a commit it leaves nothing.
final class SectionFileWriter implements AutoCloseable {
    static final String UNFINISHED = ".unfinished";

    /// So much goes to the disk before more is written. Left to the system, which writes in bursts of a gigabyte, files
    /// of the index would keep the journal, and who waits for it, from the same disk for half a second.
    private static final long PORTION = 8L << 20;

    private final Path target;
    private final Path unfinished;
    private final Workspace workspace;
    private final boolean ownsWorkspace;
    private MemorySegment file;
    private final SortedMap<Integer, MemorySegment> sections = new TreeMap<>();

    /// @param lengths bytes of each section, by id
    SectionFileWriter(Path target, FileKind kind, Map<Integer, Long> lengths) {
        this(target, kind, lengths, new Workspace(), true);
    }

    /// Puts the file together in the given memory, which no other writer may use until this one is closed.
    SectionFileWriter(Path target, FileKind kind, Map<Integer, Long> lengths, Workspace workspace) {
        this(target, kind, lengths, workspace, false);
    }

    private SectionFileWriter(
            Path target, FileKind kind, Map<Integer, Long> lengths, Workspace workspace, boolean ownsWorkspace) {
        this.workspace = workspace;
        this.ownsWorkspace = ownsWorkspace;
        this.target = target;
        this.unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        long headerEnd = SectionFile.HEADER_START + (long) lengths.size() * SectionFile.ENTRY_LENGTH;
        long length = Bytes.align(headerEnd);
        for (long each : lengths.values()) {
            length = Bytes.align(length + each);
        }
        this.file = workspace.take(length);
        file.set(Bytes.LONG, 0, SectionFile.MAGIC);
        file.set(Bytes.INT, 8, kind.number);
        file.set(Bytes.INT, 12, kind.version);
        file.set(Bytes.INT, 20, lengths.size());
        file.set(Bytes.LONG, 24, length);
        layOut(new TreeMap<>(lengths), Bytes.align(headerEnd));
    }

    private void layOut(SortedMap<Integer, Long> lengths, long firstOffset) {
        long entry = SectionFile.HEADER_START;
        long offset = firstOffset;
        for (var each : lengths.entrySet()) {
            file.set(Bytes.INT, entry, each.getKey());
            file.set(Bytes.LONG, entry + 8, offset);
            file.set(Bytes.LONG, entry + 16, each.getValue());
            sections.put(each.getKey(), file.asSlice(offset, each.getValue()));
            offset = Bytes.align(offset + each.getValue());
            entry += SectionFile.ENTRY_LENGTH;
        }
    }

    /// The bytes of a section, zero at first.
    MemorySegment section(int id) {
        MemorySegment section = sections.get(id);
        if (section == null) {
            throw new IllegalArgumentException("index: " + target.getFileName() + " was not given a section " + id);
        }
        return section;
    }

    void putLongs(int id, long... values) {
        MemorySegment.copy(values, 0, section(id), Bytes.LONG, 0, values.length);
    }

    void putBytes(int id, byte[] values) {
        MemorySegment.copy(values, 0, section(id), Bytes.BYTE, 0, values.length);
    }

    /// Leaves out the end of the last section, which is not used.
    ///
    /// @param length bytes of it that are
    void shorten(int id, long length) {
        if (id != sections.lastKey()) {
            throw new IllegalArgumentException(
                    "index: section " + id + " of " + target.getFileName() + " is not the last");
        }
        MemorySegment used = section(id).asSlice(0, length);
        sections.put(id, used);
        long end = Bytes.align(used.address() - file.address() + length);
        long entry = SectionFile.HEADER_START + (sections.size() - 1L) * SectionFile.ENTRY_LENGTH;
        file.set(Bytes.LONG, entry + 16, length);
        file.set(Bytes.LONG, 24, end);
        file = file.asSlice(0, end);
    }

    /// Writes the checksums and gives the file its name. What a power failure takes nevertheless is found by its
    /// checksum and rebuilt.
    void commit() {
        long entry = SectionFile.HEADER_START;
        for (MemorySegment section : sections.values()) {
            file.set(Bytes.INT, entry + 4, Bytes.crc(section));
            entry += SectionFile.ENTRY_LENGTH;
        }
        file.set(Bytes.INT, 16, SectionFile.headerCrc(file, entry));
        try {
            writeUnfinished();
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IndexException("write", target, e);
        }
    }

    private void writeUnfinished() throws IOException {
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (long from = 0; from < file.byteSize(); from += PORTION) {
                ByteBuffer portion = file.asSlice(from, Math.min(PORTION, file.byteSize() - from))
                        .asByteBuffer();
                while (portion.hasRemaining()) {
                    channel.write(portion);
                }
                channel.force(false);
            }
        }
    }

    @Override
    public void close() {
        if (ownsWorkspace) {
            workspace.close();
        }
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw new IndexException("delete", unfinished, e);
        }
    }
}
