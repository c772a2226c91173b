package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Something that goes wrong while events arrive.
interface Fault {
    /// What is done.
    String name();

    /// By which means.
    String means();

    /// Why it cannot be done on this machine.
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /// Where the data shall lie.
    default Path data(Path work) throws IOException, InterruptedException {
        return work.resolve("data");
    }

    /// How the server is to be started.
    default ServedFootpath serve(Path data, int port) throws IOException {
        return ServedFootpath.start(data, port);
    }

    /// Does it to a server under load, and mends it.
    ///
    /// @return the server that runs afterwards, perhaps another one
    ServedFootpath happen(ServedFootpath server, Path data) throws IOException, InterruptedException;

    /// Takes away what was made for it.
    default void tidy(Path work) throws IOException, InterruptedException {}
}
