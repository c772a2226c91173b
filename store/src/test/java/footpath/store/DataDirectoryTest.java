package footpath.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.store.events.DuckDbEventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path folder;

    @Test
    void aDirectoryThatAnotherProcessHasOpenIsRefusedWithThatProcess() throws Exception {
        Process other = ChildProcess.start(folder);
        try {
            assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("open");

            assertThatThrownBy(() -> DataDirectory.open(folder))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContaining(folder + ": is in use by process " + other.pid() + " (")
                    .hasMessageContaining("java")
                    .hasMessageEndingWith("); stop that process, or name another data directory")
                    .message()
                    .doesNotContain("\n");
        } finally {
            other.destroyForcibly().waitFor();
        }

        DataDirectory.open(folder).close();
    }

    @Test
    void aDirectoryThatThisProcessHasOpenIsRefused() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThat(first.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(DataDirectoryInUse.class);
        }
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(file + ": is a file; a data directory is a folder, name another path");
    }

    @Test
    void aDamagedLogIsRefusedInOneLine() throws IOException {
        Files.writeString(
                folder.resolve("events.duckdb"), "this is no database, but it is long enough to look at".repeat(500));
        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DuckDbEventLog.open(directory))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("events.duckdb: is no readable event log: ")
                    .message()
                    .doesNotContain("\n");
        }
    }
}
