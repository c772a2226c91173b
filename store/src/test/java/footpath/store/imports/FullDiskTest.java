package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.store.ChildProcess;
import footpath.store.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A limit to the size of files stands for a full disk: the system refuses the write in the same way, also to root.
class FullDiskTest {
    @TempDir
    Path folder;

    @Test
    void anImportThatDoesNotFitFailsInOneLineAndFinishesOnceThereIsRoom() throws Exception {
        Path small = write("small.csv", 1_000);
        Path big = write("big.csv", 200_000);
        Path mapping = Files.writeString(folder.resolve("m.yaml"), Workbench.CLICKS);
        Path data = folder.resolve("data");
        assertThat(output(data, small, mapping)).contains("events 1000");

        String failure = outputWithFilesUpTo(8 << 20, data, big, mapping);
        assertThat(failure.lines().filter(line -> line.startsWith("failed ")))
                .singleElement()
                .asString()
                .contains("events.duckdb: ")
                .contains("free some space");
        try (Workbench bench = Workbench.in(folder)) {
            assertThat(bench.log().lastSeq()).isEqualTo(1_000);
        }

        assertThat(output(data, big, mapping)).contains("events 200000");
    }

    private Path write(String name, int rows) throws IOException {
        String text = IntStream.range(0, rows)
                .mapToObj(i -> "p" + i * 7919L % 100_003 + ",2024-01-01 10:00:00,Visit,"
                        + Long.toString(i * 0x9E3779B97F4A7C15L, 36) + Long.toString(i * 0xC2B2AE3D27D4EB4FL, 36)
                        + Long.toString(i * 0x165667B19E3779F9L, 36) + "\n")
                .collect(Collectors.joining("", "who,at,what,value\n", ""));
        return Files.writeString(folder.resolve(name), text);
    }

    private static String output(Path data, Path file, Path mapping) throws IOException, InterruptedException {
        return rest(ChildProcess.start(data, file, mapping));
    }

    /// Sets the limit once the process has unpacked its libraries and opened the log.
    private static String outputWithFilesUpTo(int bytes, Path data, Path file, Path mapping)
            throws IOException, InterruptedException {
        Process process = ChildProcess.start(data, file, mapping, "wait");
        try {
            assertThat(process.inputReader().readLine()).isEqualTo("open");
            Process limit =
                    new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), "--fsize=" + bytes).start();
            assertThat(limit.waitFor()).isZero();
            process.outputWriter().append('\n').flush();
            return rest(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String rest(Process process) throws IOException, InterruptedException {
        String output = process.inputReader().lines().collect(Collectors.joining("\n"));
        process.waitFor();
        return output;
    }
}
