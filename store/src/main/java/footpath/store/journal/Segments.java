package footpath.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/// The files of a journal by the number of the first record each was begun for. Safe for use by several
/// threads.
final class Segments {
    private static final String ENDING = ".journal";

    private final Path directory;
    private final ConcurrentSkipListMap<Long, Path> files = new ConcurrentSkipListMap<>();

    Segments(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        try (Stream<Path> listed = Files.list(directory)) {
            listed.filter(file -> file.getFileName().toString().matches("\\d{19}\\" + ENDING))
                    .forEach(file ->
                            files.put(Long.valueOf(file.getFileName().toString().substring(0, 19)), file));
        }
    }

    /// The file that is written at the end.
    Optional<Path> last() {
        return Optional.ofNullable(files.lastEntry()).map(Map.Entry::getValue);
    }

    long firstNumberOf(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(0, 19));
    }

    /// The file that a record lies in, if any does: the one begun last before it.
    Optional<Path> holding(long number) {
        return Optional.ofNullable(files.floorEntry(number)).map(Map.Entry::getValue);
    }

    /// The first file begun after a record.
    Optional<Path> after(long number) {
        return Optional.ofNullable(files.higherEntry(number)).map(Map.Entry::getValue);
    }

    /// Begins a file. One of the same number holds nothing anybody was told of, and is replaced.
    FileChannel begin(long firstNumber) throws IOException {
        Path file = directory.resolve("%019d%s".formatted(firstNumber, ENDING));
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        forceDirectory();
        files.put(firstNumber, file);
        return channel;
    }

    /// Deletes files all of whose records are released, never the last, and tells how many bytes they had.
    long release(long throughNumber) throws IOException {
        long released = 0;
        List<Map.Entry<Long, Path>> before =
                List.copyOf(files.headMap(throughNumber + 1, true).entrySet());
        for (Map.Entry<Long, Path> file : before) {
            Long next = files.higherKey(file.getKey());
            if (next != null && next <= throughNumber + 1) {
                released += Files.exists(file.getValue()) ? Files.size(file.getValue()) : 0;
                Files.deleteIfExists(file.getValue());
                files.remove(file.getKey());
            }
        }
        return released;
    }

    /// Bytes of all files.
    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files.values()) {
            bytes += Files.exists(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    /// A new file is found after a power cut only if its folder was written too.
    private void forceDirectory() throws IOException {
        try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
