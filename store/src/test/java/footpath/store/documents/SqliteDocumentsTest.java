package footpath.store.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.maps.JourneyMap;
import footpath.maps.format.MapJson;
import footpath.maps.history.MapStore;
import footpath.maps.history.RevisionConflict;
import footpath.maps.history.StoredMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDocumentsTest {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00.123456Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Path file = Path.of("documents.db");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("documents.db");
    }

    @Test
    void aSavedMapIsThereAfterReopening() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            assertThat(documents.maps().list()).isEmpty();
            assertThat(documents.maps().save(map("shop", "One"), 0))
                    .isEqualTo(new StoredMap(map("shop", "One"), 1, NOW));
            documents.maps().save(map("app", "App"), 0);
        }
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            assertThat(documents.maps().load("shop")).contains(new StoredMap(map("shop", "One"), 1, NOW));
            assertThat(documents.maps().list())
                    .extracting(stored -> stored.map().slug())
                    .containsExactly("app", "shop");
            assertThat(documents.maps().load("none")).isEmpty();
        }
    }

    @Test
    void everyChangeIsARevisionAndOldOnesStay() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("shop", "One"), 0);
            assertThat(maps.save(map("shop", "Two"), 1).revision()).isEqualTo(2);
            assertThat(maps.save(map("shop", "Two"), 2).revision())
                    .as("no change, no revision")
                    .isEqualTo(2);
            assertThat(maps.load("shop", 1).orElseThrow().map().title()).isEqualTo("One");
            assertThat(maps.load("shop").orElseThrow().map().title()).isEqualTo("Two");
            assertThat(maps.load("shop", 3)).isEmpty();
        }
    }

    @Test
    void aWriterWhoMissedARevisionIsRefused() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("shop", "One"), 0);
            assertThatThrownBy(() -> maps.save(map("shop", "Other"), 0))
                    .isInstanceOf(RevisionConflict.class)
                    .hasMessage("map \"shop\": the change is based on revision 0, the newest is 1;"
                            + " load the newest, change that, save again");
            assertThatThrownBy(() -> maps.save(map("new", "New"), 4)).isInstanceOf(RevisionConflict.class);
            assertThat(maps.list()).hasSize(1);
        }
    }

    @Test
    void deletingRemovesAllRevisions() {
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            MapStore maps = documents.maps();
            maps.save(map("shop", "One"), 0);
            maps.save(map("shop", "Two"), 1);
            assertThat(maps.delete("shop")).isTrue();
            assertThat(maps.delete("shop")).isFalse();
            assertThat(maps.load("shop", 1)).isEmpty();
            assertThat(maps.save(map("shop", "Again"), 0).revision()).isEqualTo(1);
        }
    }

    @Test
    void ofWritersAtOnceOnTwoConnectionsExactlyOneWinsEachRevision() throws InterruptedException, ExecutionException {
        int rounds = 20;
        try (SqliteDocuments one = SqliteDocuments.open(file, CLOCK);
                SqliteDocuments other = SqliteDocuments.open(file, CLOCK);
                ExecutorService pool = Executors.newFixedThreadPool(4)) {
            AtomicInteger won = new AtomicInteger();
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                MapStore maps = (writer % 2 == 0 ? one : other).maps();
                String name = "writer " + writer;
                writers.add(() -> {
                    for (int round = 0; round < rounds; round++) {
                        won.addAndGet(saved(maps, name + " round " + round, round) ? 1 : 0);
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
            long newest = one.maps().load("shop").orElseThrow().revision();
            assertThat(newest).isEqualTo(won.get());
            for (long revision = 1; revision <= newest; revision++) {
                assertThat(other.maps().load("shop", revision)).isPresent();
            }
        }
    }

    @Test
    void theFileIsInWalMode() throws SQLException {
        SqliteDocuments.open(file, CLOCK).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("pragma journal_mode")) {
            assertThat(rows.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedUnchanged() throws SQLException {
        SqliteDocuments.open(file, CLOCK).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("insert into schema_script (number, name, checksum) values (99, 'V99__x.sql', 'x')");
        }
        assertThatThrownBy(() -> SqliteDocuments.open(file, CLOCK))
                .isInstanceOf(DocumentsException.class)
                .hasMessageMatching(
                        ".*: has \\d+ migrations, this program knows \\d+; start the newer program that wrote it");
    }

    @Test
    void aFileWhoseMigrationIsNotOursIsRefused() throws SQLException {
        SqliteDocuments.open(file, CLOCK).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("update schema_script set checksum = 'x'");
        }
        assertThatThrownBy(() -> SqliteDocuments.open(file, CLOCK))
                .isInstanceOf(DocumentsException.class)
                .hasMessageStartingWith(file + ": its migration 1 is not V1__maps.sql of this program");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndKept() throws IOException {
        Files.writeString(file, "this is not a database, only a text of more than one hundred bytes ".repeat(20));
        assertThatThrownBy(() -> SqliteDocuments.open(file, CLOCK))
                .isInstanceOf(DocumentsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("it must be a SQLite file this program may write");
        assertThat(Files.readString(file)).startsWith("this is not a database");
    }

    private static boolean saved(MapStore maps, String title, int round) {
        long seen = maps.load("shop").map(StoredMap::revision).orElse(0L);
        try {
            return maps.save(map("shop", title + " of " + round), seen).revision() == seen + 1;
        } catch (RevisionConflict lost) {
            return false;
        }
    }

    private static JourneyMap map(String slug, String title) {
        return MapJson.read("""
                {"format": "footpath-map", "schemaVersion": "1.0", "map": {
                  "slug": "%s", "title": "%s", "question": "Why?", "zone": "Europe/Vienna",
                  "subject": {"scope": "person", "one": "guest", "many": "guests"},
                  "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
                  "stages": [{"key": "all", "title": "All", "steps": [{"key": "visit", "title": "I visit",
                    "binding": {"event": "visit", "where": {"property": "value", "op": ">", "value": 3.5}}}]}]}}
                """.formatted(slug, title));
    }
}
