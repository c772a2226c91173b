package footpath.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.store.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A limit to the size of files stands for a full disk.
class CheckpointsTest {
    @TempDir
    Path folder;

    private Path file;
    private Process child;

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("any.duckdb");
        child = ChildProcess.startMain(CheckpointChild.class, folder, file);
    }

    @AfterEach
    void kill() {
        child.destroyForcibly();
    }

    @Test
    void whatWasCommittedGoesIntoTheFileBesideIt() throws Exception {
        assertThat(step()).isEqualTo("notes 1 waiting false");
        long bytes = Files.size(file);
        assertThat(step()).isEqualTo("notes 2 waiting false");

        assertThat(Files.size(file)).isGreaterThan(bytes);
    }

    @Test
    void aCheckpointThatFindsNoRoomLosesNothingAndIsDoneOnceThereIs() throws Exception {
        for (int i = 1; i <= 3; i++) {
            assertThat(step()).isEqualTo("notes " + i + " waiting false");
        }

        // The journal of one step fits, the notes of one more in the file do not.
        limitFiles(Long.toString(Files.size(file)));
        assertThat(step()).isEqualTo("notes 4 waiting true");

        limitFiles("unlimited");
        assertThat(step()).isEqualTo("notes 5 waiting false");
    }

    private String step() throws IOException {
        child.outputWriter().append('\n').flush();
        return child.inputReader().readLine();
    }

    private void limitFiles(String bytes) throws IOException, InterruptedException {
        Process limit =
                new ProcessBuilder("prlimit", "--pid", Long.toString(child.pid()), "--fsize=" + bytes + ":").start();
        assertThat(limit.waitFor()).isZero();
    }
}
