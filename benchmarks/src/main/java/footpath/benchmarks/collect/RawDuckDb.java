package footpath.benchmarks.collect;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// DuckDB's appender, its fastest way in.
final class RawDuckDb implements RawStore {
    private final DuckDBConnection connection;

    RawDuckDb(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE events (id VARCHAR, person VARCHAR, name VARCHAR, time_micros BIGINT, "
                    + "properties VARCHAR)");
        }
        connection.setAutoCommit(false);
    }

    @Override
    public String name() {
        return "DuckDB appender";
    }

    @Override
    public void append(List<Row> rows) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("events")) {
            for (Row row : rows) {
                appender.beginRow();
                appender.append(row.id())
                        .append(row.person())
                        .append(row.name())
                        .append(row.timeMicros())
                        .append(row.properties());
                appender.endRow();
            }
        }
        connection.commit();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("benchmarks: DuckDB cannot be closed", failed);
        }
    }
}
