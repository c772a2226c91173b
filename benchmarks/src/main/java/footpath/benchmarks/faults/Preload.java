package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/// The library of `faults.c`, which makes one process believe what is not so.
final class Preload {
    private static final Path LIBRARY = Path.of("benchmarks/target/faults.so");

    private final Path file;

    private Preload(Path file) {
        this.file = file;
    }

    /// Why it cannot be used here.
    static Optional<String> obstacle() {
        return Files.exists(LIBRARY) ? Optional.empty() : Optional.of("needs a C compiler");
    }

    /// The faults of the process that uses a data directory.
    static Preload of(Path data) {
        return new Preload(data.resolveSibling(data.getFileName() + ".faults"));
    }

    /// Starts a server that can be deceived.
    ServedFootpath serve(Path data, int port) throws IOException {
        set(false, 0);
        return ServedFootpath.start(
                data,
                port,
                Map.of(
                        "LD_PRELOAD", LIBRARY.toAbsolutePath().toString(),
                        "FAULT_FILE", file.toAbsolutePath().toString(),
                        "FAULT_FOLDER", data.toAbsolutePath().toString()));
    }

    /// @param refusesWrites whether the disk takes no writes
    /// @param clockSeconds  by how much the clock of the day is wrong
    void set(boolean refusesWrites, long clockSeconds) throws IOException {
        ByteBuffer state = ByteBuffer.allocate(16).order(ByteOrder.nativeOrder());
        state.putLong(refusesWrites ? 1 : 0).putLong(clockSeconds).flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(state, 0);
        }
    }
}
