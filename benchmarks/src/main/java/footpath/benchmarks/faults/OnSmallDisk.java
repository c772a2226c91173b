package footpath.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A fault of a disk, done to a small file system of its own.
interface OnSmallDisk extends Fault {
    /// Where to put the small file system.
    Path work();

    @Override
    default Optional<String> obstacle() {
        try {
            return SmallDisk.obstacle(work());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    @Override
    default Path data(Path work) throws IOException, InterruptedException {
        return SmallDisk.mount(work.resolve("disk"));
    }

    @Override
    default void tidy(Path work) throws IOException, InterruptedException {
        SmallDisk.unmount(work.resolve("disk"));
    }
}
