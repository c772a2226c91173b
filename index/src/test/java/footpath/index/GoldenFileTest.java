package footpath.index;

import static footpath.testkit.Journeys.events;
import static footpath.testkit.Journeys.journeys;
import static org.assertj.core.api.Assertions.assertThat;

import footpath.events.Event;
import footpath.testkit.MemoryEventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds the formats to the bytes of `src/test/resources/golden`. A change of format needs a new version in
/// [FileKind] and these files written anew, by this test with `-Dgolden.update=true`.
class GoldenFileTest {
    private static final IndexOptions ALL_IN_FILES = new IndexOptions(2_000_000, 0.5, 200_000, 2_000_000, 8, 0, 2);

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @TempDir
    Path directory;

    private final MemoryEventLog log = journeys(
            "anna{tier=gold,age=31}: visit@0m/web cart@2m/web{value=20.5} cart@3m/web pay@9m/store{value=20.5,gift=true}",
            "ben{tier=basic}: visit@0m pay@90m/store{brand=x}",
            "cleo: visit@-1d");

    @Test
    void writesTheGoldenBytes() throws IOException {
        writeIndex();
        if (Boolean.getBoolean("golden.update")) {
            replaceGoldenBytes();
        }
        isGolden();
    }

    private void replaceGoldenBytes() throws IOException {
        for (String file : files(GOLDEN).keySet()) {
            Files.delete(GOLDEN.resolve(file));
        }
        for (String file : files(directory).keySet()) {
            Files.copy(directory.resolve(file), GOLDEN.resolve(file));
        }
    }

    private void isGolden() {
        var written = files(directory);
        var golden = files(GOLDEN);
        assertThat(written.keySet()).isEqualTo(golden.keySet());
        for (String file : golden.keySet()) {
            assertThat(written.get(file)).as(file).isEqualTo(golden.get(file));
        }
    }

    @Test
    void readsTheGoldenBytes() throws IOException {
        for (var file : files(GOLDEN).entrySet()) {
            Files.write(directory.resolve(file.getKey()), HexFormat.of().parseHex(file.getValue()));
        }
        arriveLate();
        try (var index = JourneyIndex.open(directory, log, ALL_IN_FILES)) {
            assertThat(index.state().healed()).isEmpty();
            assertThat(index.state().rowsRead()).isZero();
            assertThat(IndexContent.of(index.snapshot())).isEqualTo(IndexContent.of(log));
            assertThat(ColumnContent.properties(index.snapshot(), "value"))
                    .isEqualTo(ColumnContent.properties(log, "value"));
            assertThat(ColumnContent.traits(index.snapshot(), "tier")).isEqualTo(ColumnContent.traits(log, "tier"));
        }
        isGolden();
    }

    private void writeIndex() {
        try (var index = JourneyIndex.open(directory, log, ALL_IN_FILES)) {
            arriveLate();
            index.refresh();
            ColumnContent.properties(index.snapshot(), "value");
            ColumnContent.traits(index.snapshot(), "tier");
        }
    }

    private void arriveLate() {
        log.append(events("ben", "cart@1m/web{value=7}").toArray(Event[]::new));
        log.append(events("dora", "visit@5m").toArray(Event[]::new));
    }

    private static Map<String, String> files(Path directory) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.list(directory)) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
