package footpath.collect.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The unpacked bytes of a file on disk, for readers that jump about in it: nothing is ever written beside the file
/// itself.
/// Closing it removes them.
///
/// @param path where they are
record ScratchCopy(Path path) implements AutoCloseable {
    static ScratchCopy of(RecordFile file) throws IOException {
        Path path = Files.createTempFile(file.scratch(), "copy-", ".bin");
        ScratchCopy copy = new ScratchCopy(path);
        try (InputStream in = file.open()) {
            Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException failed) {
            copy.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
