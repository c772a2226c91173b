package footpath.store.documents;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.segment.FrozenPersons;
import footpath.maps.segment.SavedSegment;
import footpath.maps.segment.SegmentStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentStoreTest {
    private static final Instant NOW = Instant.parse("2026-02-01T09:00:00.123456Z");
    private static final Instant PAST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    private Path directory;

    @Test
    void aSavedSegmentIsThereAfterReopening() {
        Path file = directory.resolve("documents.db");
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            SegmentStore segments = documents.segments();
            assertThat(segments.list()).isEmpty();
            segments.save("loyal", "{}", Optional.empty());
            segments.save("early", "[]", Optional.of(new FrozenPersons(PAST, List.of("b", "a", "b"))));
        }
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            assertThat(documents.segments().list())
                    .containsExactly(
                            new SavedSegment("early", "[]", Optional.of(PAST), 2, NOW),
                            new SavedSegment("loyal", "{}", Optional.empty(), 0, NOW));
            assertThat(documents.segments().persons("early")).containsExactly("a", "b");
            assertThat(documents.segments().persons("loyal")).isEmpty();
            assertThat(documents.segments().load("none")).isEmpty();
        }
    }

    @Test
    void savingAgainReplacesTheSegmentAndItsPersons() {
        try (SqliteDocuments documents = SqliteDocuments.open(directory.resolve("documents.db"), CLOCK)) {
            SegmentStore segments = documents.segments();
            segments.save("early", "1", Optional.of(new FrozenPersons(PAST, List.of("a", "b"))));
            segments.save("early", "2", Optional.of(new FrozenPersons(NOW, List.of("c"))));
            assertThat(segments.persons("early")).containsExactly("c");
            segments.save("early", "3", Optional.empty());
            assertThat(segments.list()).containsExactly(new SavedSegment("early", "3", Optional.empty(), 0, NOW));
            assertThat(segments.persons("early")).isEmpty();
        }
    }

    @Test
    void deletingRemovesThePersonsToo() {
        try (SqliteDocuments documents = SqliteDocuments.open(directory.resolve("documents.db"), CLOCK)) {
            SegmentStore segments = documents.segments();
            segments.save("early", "1", Optional.of(new FrozenPersons(PAST, List.of("a"))));
            assertThat(segments.delete("early")).isTrue();
            assertThat(segments.delete("early")).isFalse();
            assertThat(segments.persons("early")).isEmpty();
        }
    }

    @Test
    void aFileOfTheProgramBeforeSegmentsGetsItsTables() throws SQLException {
        Path file = directory.resolve("documents.db");
        Migrations old = new Migrations(file.toString(), List.of("V1__maps.sql"));
        SqliteDocuments.open(file, CLOCK, old).close();
        try (SqliteDocuments documents = SqliteDocuments.open(file, CLOCK)) {
            assertThat(documents
                            .segments()
                            .save("loyal", "{}", Optional.empty())
                            .name())
                    .isEqualTo("loyal");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select name from schema_script order by number limit 1 offset 1")) {
            assertThat(rows.getString(1)).isEqualTo("V2__segments.sql");
        }
    }
}
