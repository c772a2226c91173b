package footpath.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// The demonstration's data, imported once for all tests. Tests that change data take a copy.
final class Demo {
    private static final Path DIRECTORY = imported();

    private Demo() {}

    /// Commands on the shared data, which they may not change.
    static Cli cli() {
        return new Cli(DIRECTORY);
    }

    /// Where the shared data is.
    static Path directory() {
        return DIRECTORY;
    }

    /// A copy of the data in a folder of the test's own.
    static Cli copiedTo(Path folder) {
        Path copy = folder.resolve("data");
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(DIRECTORY.relativize(file).toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Cli(copy);
    }

    private static Path imported() {
        try {
            Path folder = Files.createTempDirectory("footpath-demo");
            Path directory = folder.resolve("data");
            Cli.Run run = new Cli(directory).run("demo", "--exit");
            if (run.code() != 0) {
                throw new IllegalStateException(run.err());
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return directory;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException alreadyGone) {
            // The folder of temporary files is cleared by the system too.
        }
    }
}
