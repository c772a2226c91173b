package footpath.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file system of its own in a file, so that it can be filled and forbidden without harm.
final class SmallDisk {
    private static final int MEGABYTES = 768;

    private SmallDisk() {}

    /// Why there can be none here.
    static Optional<String> obstacle(Path work) throws InterruptedException {
        try {
            Path trial = work.resolve("trial");
            mount(trial);
            unmount(trial);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /// Makes one and mounts it under a folder.
    ///
    /// @return a folder on it
    static Path mount(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path image = folder.resolveSibling(folder.getFileName() + ".image");
        Shell.run("truncate", "-s", MEGABYTES + "M", image.toString());
        Shell.run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        Shell.run("mount", "-o", "loop", image.toString(), folder.toString());
        return Files.createDirectories(folder.resolve("data"));
    }

    static void unmount(Path folder) throws IOException, InterruptedException {
        Shell.succeeds(List.of("umount", folder.toString()));
        Files.deleteIfExists(folder.resolveSibling(folder.getFileName() + ".image"));
    }
}
