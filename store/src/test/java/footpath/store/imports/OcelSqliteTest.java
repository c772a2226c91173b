package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.ImportListener;
import footpath.collect.InvalidInput;
import footpath.collect.file.FilePreview;
import footpath.collect.file.Preview;
import footpath.collect.mapping.DefaultMappings;
import footpath.collect.mapping.FileFormat;
import footpath.collect.mapping.MappingGuess;
import footpath.store.Workbench;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Object-centric logs as databases of SQLite: the same events as of the other forms, and a clear refusal of anything
/// else.
class OcelSqliteTest {
    private static final String MAPPING =
            DefaultMappings.of(FileFormat.OCEL_SQLITE).orElseThrow();

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() {
        bench = Workbench.in(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theSameLogGivesTheSameEventsInEachOfItsForms() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            OcelForms log = OcelForms.random(new Random(seed));
            List<String> expected = outcome(seed + "json", FileFormat.OCEL_JSON, log);

            assertThat(outcome(seed + "xml", FileFormat.OCEL_XML, log))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(outcome(seed + "sqlite", FileFormat.OCEL_SQLITE, log))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(expected).anyMatch(line -> line.contains("2024-03-"));
        }
    }

    /// Events, traits of the customers and what was refused, lines of the file aside.
    private List<String> outcome(String name, FileFormat format, OcelForms log) throws SQLException {
        try (Workbench own = Workbench.in(folder.resolve(name))) {
            Path file = switch (format) {
                case OCEL_JSON -> own.file("log.json", log.json());
                case OCEL_XML -> own.file("log.xmlocel", log.xml());
                default -> log.sqlite(folder.resolve(name).resolve("log.sqlite"));
            };
            own.load(file, DefaultMappings.of(format).orElseThrow());
            List<String> outcome = new ArrayList<>(own.events());
            for (int i = 0; i < 4; i++) {
                outcome.add("o" + i + " " + new TreeMap<>(own.log().traits("o" + i)));
            }
            own.log().kept().rows(1_000).forEach(row -> outcome.add(row.raw() + " " + row.reason()));
            return outcome;
        }
    }

    @Test
    void aPreviewKnowsTheFormAndWritesNothing() throws Exception {
        Path file = OcelForms.random(new Random(3)).sqlite(folder.resolve("log.db"));

        MappingGuess guess = FilePreview.guess(file);
        Preview preview = FilePreview.of(file, guess, bench.log().scratch(), ImportListener.NONE);

        assertThat(guess.yaml()).contains("format: ocel-sqlite");
        assertThat(bench.log().lastSeq()).isZero();
        assertThat(preview.events())
                .isEqualTo(bench.load(file, guess.yaml()).events())
                .isPositive();
        try (var left = Files.list(bench.log().scratch())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aPackedDatabaseIsUnpacked() throws Exception {
        Path file = OcelForms.random(new Random(3)).sqlite(folder.resolve("log.sqlite"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(file));
        }

        assertThat(bench.load(bench.file("log.sqlite.gz", packed.toByteArray()), MAPPING)
                        .events())
                .isPositive();
    }

    @Test
    void whatIsNotOfThisFormIsRefusedAndSaysWhatIsMissing() throws Exception {
        Path text = bench.file("text.sqlite", "SQLite format 3 is what this is not");
        assertThatThrownBy(() -> bench.load(text, MAPPING))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is no whole SQLite database");
        assertRefused("other", "lacks the table \"event\"", "ALTER TABLE event RENAME TO happening");
        assertRefused("relation", "lacks the table \"event_object\"", "DROP TABLE event_object");
        assertRefused("type", "lacks the table \"event_Type0\"", "DROP TABLE event_Type0");
        assertRefused("map", "that \"event_map_type\" gives no table", "DELETE FROM event_map_type");
        assertRefused(
                "column",
                "lacks the column \"ocel_time\" of the table \"event_Type0\"",
                "ALTER TABLE event_Type0 RENAME COLUMN ocel_time TO at");
        assertRefused(
                "view",
                "lacks the table \"object_object\"",
                "DROP TABLE object_object",
                "CREATE VIEW object_object AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n)"
                        + " SELECT i AS ocel_source_id, i AS ocel_target_id FROM n");
        assertRefused(
                "large",
                "has a value of more than 1 MiB",
                "UPDATE event_Type0 SET note = hex(zeroblob(600000))",
                "UPDATE event_Type1 SET note = hex(zeroblob(600000))",
                "UPDATE object_Type0 SET note = hex(zeroblob(600000))");
        assertRefused(
                "computed",
                "has the computed column \"bomb\"",
                "ALTER TABLE event_Type0 ADD COLUMN bomb TEXT AS (hex(zeroblob(100000000)))");
        assertThat(bench.log().lastSeq()).isZero();
    }

    private void assertRefused(String name, String message, String... changes) throws SQLException {
        Path file = OcelForms.random(new Random(3)).sqlite(folder.resolve(name + ".sqlite"));
        change(file, changes);
        assertThatThrownBy(() -> bench.load(file, MAPPING))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(message);
    }

    private static void change(Path file, String... changes) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String change : changes) {
                OcelForms.run(database, change);
            }
        }
    }

    @Test
    void eventsWithoutAttributesOrWithAWrongTimeAreKeptInTheQuarantine() throws Exception {
        Path file = OcelForms.random(new Random(3)).sqlite(folder.resolve("log.sqlite"));
        change(
                file,
                "INSERT INTO event VALUES ('lost', 'type 0'), ('soon', 'type 0')",
                "INSERT INTO event_Type0 (ocel_id, ocel_time) SELECT 'soon', 'soon'"
                        + " WHERE (SELECT ocel_type_map FROM event_map_type WHERE ocel_type = 'type 0') = 'Type0'",
                "INSERT INTO event_Type1 (ocel_id, ocel_time) SELECT 'soon', 'soon'"
                        + " WHERE (SELECT ocel_type_map FROM event_map_type WHERE ocel_type = 'type 0') = 'Type1'",
                "INSERT INTO event_Type2 (ocel_id, ocel_time) SELECT 'soon', 'soon'"
                        + " WHERE (SELECT ocel_type_map FROM event_map_type WHERE ocel_type = 'type 0') = 'Type2'",
                "INSERT INTO event_object VALUES ('lost', 'o1', ''), ('soon', 'o1', '')");

        bench.load(file, MAPPING);

        assertThat(bench.log().kept().rows(100))
                .filteredOn(row -> row.column().equals("time"))
                .extracting(row -> row.raw().replaceAll(":.*", ""))
                .containsExactlyInAnyOrder("event lost", "event soon");
    }

    @Test
    void aDatabaseThatIsCutOrDamagedIsImportedOrRefusedButNeverBreaksTheProgram() throws Exception {
        byte[] whole = Files.readAllBytes(OcelForms.random(new Random(3)).sqlite(folder.resolve("log.sqlite")));
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 15; round++) {
            byte[] bytes =
                    round % 3 == 0 ? Arrays.copyOf(whole, 100 + random.nextInt(whole.length - 100)) : whole.clone();
            for (int i = random.nextInt(1, 40); i > 0; i--) {
                bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt(256);
            }
            Path file = bench.file("damaged" + round + ".sqlite", bytes);
            try {
                bench.load(file, MAPPING);
            } catch (InvalidInput e) {
                refused++;
                assertThat(e.remedy()).isNotBlank();
            }
        }
        assertThat(refused).isBetween(3, 15);
        try (var left = Files.list(bench.log().scratch())) {
            assertThat(left).isEmpty();
        }
    }
}
