package footpath.server.imports;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Files that were sent to be looked at, until they are imported: at most four, of at most 60 MB, for at most an hour.
/// Safe for use by several threads; whatever is left lies where a start removes it.
final class Uploads implements AutoCloseable {
    private static final long LARGEST_BYTES = 60_000_000;
    private static final int MOST = 4;
    private static final int LONGEST_NAME = 120;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;
    private final Map<String, Upload> kept = new LinkedHashMap<>();

    private record Upload(Path file, Instant at) {}

    /// @param folder for temporary files, cleared at the start of the program
    Uploads(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Takes a file.
    ///
    /// @param name as it is called where it comes from; tells its format where nothing else does
    /// @return what it is asked for by
    synchronized String add(String name, InputStream bytes) {
        String id = UUID.randomUUID().toString();
        try {
            Path own = Files.createDirectories(folder.resolve("upload-" + id));
            Path file = own.resolve(legal(name));
            kept.put(id, new Upload(file, clock.instant()));
            boolean isWhole = false;
            try {
                write(name, bytes, file);
                isWhole = true;
            } finally {
                if (!isWhole) {
                    remove(id);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        forget();
        return id;
    }

    private static void write(String name, InputStream bytes, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > LARGEST_BYTES) {
                    throw new Fault(
                            FaultCode.BODY_TOO_LARGE,
                            name,
                            "is larger than 60 MB",
                            "pack it with gzip, or import it with footpath import");
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /// The name without a folder, and without what a file system or a terminal has a meaning for.
    private static String legal(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String legal = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        String cut = legal.substring(Math.max(0, legal.length() - LONGEST_NAME));
        return cut.isBlank() || cut.startsWith(".") ? "file" + cut.strip() : cut;
    }

    /// A file that was sent.
    ///
    /// @throws Fault `INVALID_INPUT` if it is gone
    synchronized Path file(String id) {
        forget();
        Upload upload = kept.get(id);
        if (upload == null) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "upload",
                    "\"" + id + "\" is not here, or no longer",
                    "send the file again, POST /api/v1/imports/preview");
        }
        return upload.file();
    }

    /// Removes what is too old, or too much.
    private void forget() {
        Instant oldest = clock.instant().minus(KEPT);
        List<String> ids = new ArrayList<>(kept.keySet());
        for (String id : ids) {
            Upload upload = kept.get(id);
            if (upload != null && (kept.size() > MOST || upload.at().isBefore(oldest))) {
                remove(id);
            }
        }
    }

    synchronized void remove(String id) {
        Upload upload = kept.remove(id);
        if (upload == null) {
            return;
        }
        try {
            Files.deleteIfExists(upload.file());
            Files.deleteIfExists(folder.resolve("upload-" + id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void close() {
        List.copyOf(kept.keySet()).forEach(this::remove);
    }
}
