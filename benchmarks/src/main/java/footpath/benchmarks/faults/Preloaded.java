package footpath.benchmarks.faults;

import footpath.benchmarks.collect.ServedFootpath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A fault that the library of faults makes a server see.
interface Preloaded extends Fault {
    @Override
    default Optional<String> obstacle() {
        return Preload.obstacle();
    }

    @Override
    default ServedFootpath serve(Path data, int port) throws IOException {
        return Preload.of(data).serve(data, port);
    }
}
