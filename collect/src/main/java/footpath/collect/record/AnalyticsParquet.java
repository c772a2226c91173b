package footpath.collect.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/// The rows of a Parquet file as JSON objects, one after the other. Beyond 500 MB of memory they lie in the folder for
/// temporary files.
final class AnalyticsParquet {
    private AnalyticsParquet() {}

    /// Takes the JSON of a row.
    interface RowSink {
        /// @param number of the row, from 1
        void row(long number, String json) throws IOException;
    }

    /// Hands over all rows in the order of the file.
    ///
    /// @param path of a whole, unpacked copy
    static void read(RecordFile file, Path path, RowSink sink) throws IOException {
        Properties settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "memory_limit = '500MB'",
                    "temp_directory = " + text(file.scratch()),
                    "threads = 1",
                    "TimeZone = 'UTC'",
                    "autoinstall_known_extensions = false",
                    "autoload_known_extensions = false")) {
                statement.execute("SET " + setting);
            }
            String sql = "SELECT to_json(event)::VARCHAR FROM read_parquet(" + text(path) + ") event";
            try (ResultSet rows = statement.executeQuery(sql)) {
                for (long number = 1; rows.next(); number++) {
                    sink.row(number, rows.getString(1));
                }
            }
        } catch (SQLException e) {
            String problem = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw file.wrong(
                    "is no whole Parquet file: " + problem.replace(path.toString(), file.name()),
                    "copy it again, whole");
        }
    }

    private static String text(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
