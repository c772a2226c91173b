package footpath.store.imports;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.store.ChildProcess;
import footpath.store.database.Query;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that imports is killed with SIGKILL at random moments, twenty times, and then finishes.
class KilledImportTest {
    private static final int ROWS = 200_000;

    @TempDir
    Path folder;

    @Test
    void anImportKilledTwentyTimesEndsWithExactlyTheEventsOfTheFile() throws Exception {
        Path file = folder.resolve("big.csv");
        run(
                "COPY (SELECT 'p' || hash(range) % 20000 AS who, TIMESTAMP '2024-01-01' + to_seconds(hash(range * 3) % 9000000) AS at,"
                        + " 'event ' || hash(range * 5) % 40 AS what, hash(range * 7) % 1000 AS value, md5(range::VARCHAR) AS note"
                        + " FROM range(" + ROWS + ")) TO '" + file + "' (HEADER)");
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"),
                "source: s\nevent: {person: who, time: at, name: what, properties: [value, note]}\n");
        Path data = folder.resolve("data");

        String expected = summaryOfFile(file);
        long wholeMillis = runToEnd(folder.resolve("rehearsal"), file, mapping);
        Random random = new Random(20);
        int finishedEarly = 0;
        for (int i = 0; i < 20; i++) {
            finishedEarly += killAfter((long) (random.nextDouble() * wholeMillis), data, file, mapping);
            assertThat(eventCount(data)).isIn(0L, (long) ROWS);
        }
        runToEnd(data, file, mapping);

        assertThat(finishedEarly).as("most runs were killed before their end").isLessThan(20);
        assertThat(summaryOfLog(data)).isEqualTo(expected);
        assertThat(
                        query(
                                data,
                                "SELECT count(*) || ' ' || min(seq) || ' ' || max(seq) || ' ' || count(DISTINCT seq) FROM event_log"))
                .isEqualTo(ROWS + " 1 " + ROWS + " " + ROWS);
        assertThat(query(data, "SELECT string_agg(rows || ' ' || events || ' ' || quarantined, ',') FROM imports"))
                .isEqualTo(ROWS + " " + ROWS + " 0");
    }

    /// Milliseconds from the log being open to the end of the process.
    private static long runToEnd(Path data, Path file, Path mapping) throws IOException, InterruptedException {
        Process process = ChildProcess.start(data, file, mapping);
        try (BufferedReader out = output(process)) {
            awaitOpen(out);
            long opened = System.nanoTime();
            assertThat(out.readLine()).startsWith("events ");
            process.waitFor();
            return (System.nanoTime() - opened) / 1_000_000;
        }
    }

    /// 1 if the process ended by itself before it was killed.
    private static int killAfter(long millis, Path data, Path file, Path mapping)
            throws IOException, InterruptedException {
        Process process = ChildProcess.start(data, file, mapping);
        try (BufferedReader out = output(process)) {
            awaitOpen(out);
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return ended ? 1 : 0;
        }
    }

    private static void awaitOpen(BufferedReader out) throws IOException {
        assertThat(out.readLine()).isEqualTo("open");
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static String summaryOfFile(Path file) throws SQLException {
        return sql(
                "SELECT " + summary("epoch_us(\"at\")", "value", "note") + " FROM read_csv('" + file
                        + "', columns = {'who': 'VARCHAR', 'at': 'TIMESTAMP', 'what': 'VARCHAR', 'value': 'BIGINT', 'note': 'VARCHAR'})");
    }

    private static String summaryOfLog(Path data) {
        return query(
                data,
                "SELECT " + summary("micros", "value", "note")
                        + " FROM (SELECT person AS who, epoch_us(\"time\") AS micros, name AS what, (properties->>'value')::BIGINT AS value,"
                        + " properties->>'note' AS note FROM events)");
    }

    private static String summary(String micros, String value, String note) {
        return "count(*) || ' ' || count(DISTINCT who) || ' ' || sum(" + micros + "::HUGEINT) || ' ' || sum(" + value
                + ") || ' ' || sum(hash(who, " + micros + ", what, " + value + ", " + note + ")::HUGEINT)";
    }

    private static long eventCount(Path data) {
        return Long.parseLong(query(data, "SELECT count(*)::VARCHAR FROM event_log"));
    }

    private static String query(Path data, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + data.resolve("events.duckdb"))) {
            return Query.texts(connection, sql).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Query.run(connection, sql);
        }
    }

    private static String sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return Query.texts(connection, sql).getFirst();
        }
    }
}
