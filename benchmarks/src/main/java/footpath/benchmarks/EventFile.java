package footpath.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The generated events, as Parquet in order of time: what all sides load.
///
/// Journey lengths follow a Pareto distribution, names one over their rank; events come in sessions spread
/// over 90 days. No two events of a person share an instant, so that every engine must find the same order.
/// The same size gives the same file with the same DuckDB.
public final class EventFile {

    private EventFile() {}

    /// The steps of the funnel: frequent first, rare last.
    public static final List<String> FUNNEL = List.of("visit", "product view", "cart", "purchase");

    /// All names, the most frequent first.
    public static final List<String> NAMES =
            IntStream.rangeClosed(1, 50).mapToObj(EventFile::name).toList();

    public static final List<String> CHANNELS = List.of("web", "app", "store", "email", "phone");

    /// The file of a size, generated if it is not there yet.
    public static Path generate(Path folder, int events, int persons) throws SQLException, IOException {
        Path file = folder.resolve("events-" + events + "-" + persons + ".parquet");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("SET temp_directory = '" + folder + "'");
                statement.execute(sql(events, persons, unfinished));
            }
            Files.move(unfinished, file);
        }
        return file;
    }

    /// Columns `person` (text), `time_micros`, `name`, `channel` and `properties` (100 to 200 characters of
    /// JSON).
    private static String sql(int events, int persons, Path file) {
        double eventsEach = (double) events / persons;
        return String.format(
                Locale.ROOT, """
            COPY (
              WITH persons AS (
                SELECT p, least(20000, floor(%2$s * 0.30 / pow((hash(p, 'length') >> 11)::DOUBLE / pow(2, 53), 1 / 1.3)))::INTEGER + 1 AS n
                FROM range(%1$d) t(p)),
              places AS (SELECT p, n, unnest(range(n)) AS i FROM persons),
              sessions AS (SELECT p, i, 2 + hash(p, 'session') %% 7 AS size FROM places),
              timed AS (
                SELECT p, i, 1767225600000000
                  + ((hash(p, i // size, 'start') %% 7776000000000
                    + (i %% size) * (1 + hash(p, i // size, 'pace') %% 240) * 1000000) // 100000) * 100000
                  + i AS time_micros
                FROM sessions),
              arrived AS (SELECT * FROM timed ORDER BY time_micros, p LIMIT %3$d)
              SELECT 'customer-' || lpad(p::VARCHAR, 8, '0') AS person, time_micros::BIGINT AS time_micros,
                (%4$s)[least(50, floor(exp((hash(p, i, 'name') >> 11)::DOUBLE / pow(2, 53) * ln(51)))::INTEGER)] AS name,
                (%6$s)[1 + (hash(p, i, 'channel') %% 5)::INTEGER] AS channel,
                '{"value":' || (hash(p, i, 'value') %% 20000) / 100.0 || ',"currency":"EUR","product":"sku-'
                  || hash(p, i, 'product') %% 5000 || '","category":"'
                  || (['shoes', 'shirts', 'trousers', 'outdoor', 'accessories'])[1 + (hash(p, i, 'product') %% 5)::INTEGER]
                  || '","campaign":"' || (['spring', 'newsletter', 'brand', 'none'])[1 + (hash(p, i // 9, 'campaign') %% 4)::INTEGER]
                  || '","page":"/shop/' || hash(p, i, 'page') %% 900 || '","device":"'
                  || (['mobile', 'desktop', 'tablet'])[1 + (hash(p, 'device') %% 3)::INTEGER] || '"}' AS properties
              FROM arrived)
            TO '%5$s' (FORMAT parquet, COMPRESSION zstd)
            """, persons, Double.toString(eventsEach), events, list(NAMES), file, list(CHANNELS));
    }

    private static String name(int rank) {
        return switch (rank) {
            case 1 -> "visit";
            case 3 -> "product view";
            case 6 -> "cart";
            case 10 -> "purchase";
            default -> "event " + rank;
        };
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}
