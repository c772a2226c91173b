package footpath.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.PropertyValue;
import footpath.store.DataDirectory;
import footpath.store.events.DuckDbEventLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {
    @TempDir
    Path folder;

    @Test
    void aLogOfVersion1BecomesOneOfThisVersionWithAllItHeld() throws Exception {
        run(version1());

        try (DataDirectory directory = DataDirectory.open(folder);
                DuckDbEventLog log = DuckDbEventLog.open(directory)) {
            assertThat(log.lastSeq()).isEqualTo(2);
            assertThat(log.person("bob")).hasValue(1);
            assertThat(log.traits("ada")).isEqualTo(Map.of("city", new PropertyValue.Text("Rome")));
            assertThat(log.tail(1).getFirst().event().person()).isEqualTo("bob");
            assertThat(log.journalThrough()).isZero();
        }
        assertThat(
                        rows(
                                "SELECT seq || ' ' || person || ' ' || name || ' ' || channel || ' ' || file FROM events ORDER BY seq"))
                .containsExactly("1 ada Visit web a.csv", "2 bob Visit web a.csv");
    }

    @Test
    void aMovedLogHasTheTablesAndColumnsOfANewOne() throws Exception {
        run(version1());
        try (DataDirectory directory = DataDirectory.open(folder)) {
            DuckDbEventLog.open(directory).close();
        }
        List<String> moved = rows(COLUMNS);
        Path fresh = folder.resolve("fresh");
        try (DataDirectory directory = DataDirectory.open(fresh)) {
            DuckDbEventLog.open(directory).close();
        }
        folder = fresh;

        assertThat(moved).isEqualTo(rows(COLUMNS));
    }

    @Test
    void aLogOfALaterVersionIsRefusedUnchanged() throws Exception {
        run(version1());
        run("UPDATE schema_version SET version = 99");
        try (DataDirectory directory = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DuckDbEventLog.open(directory))
                    .isInstanceOf(UnreadableLog.class)
                    .hasMessageContaining("holds version 99 of the event log")
                    .hasMessageContaining("use the release that wrote it");
        }
        assertThat(rows("SELECT count(*) FROM persons")).containsExactly("2");
    }

    private static final String COLUMNS =
            "SELECT table_name || '.' || column_name || ' ' || column_index || ' ' || data_type"
                    + " FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index";

    private static String version1() throws IOException {
        try (InputStream script = SchemaTest.class.getResourceAsStream("version-1.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("events.duckdb"));
    }

    private void run(String script) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
