package footpath.benchmarks.peer;

import footpath.benchmarks.Dialect;
import footpath.benchmarks.Peer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// DuckDB in this process: tables sorted by person and time, so that its zone maps find what a question
/// needs; names are enumerations.
final class DuckDb implements Peer {
    private final Connection connection;
    private final Statement statement;

    private DuckDb(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    static DuckDb open(Path database, int threads) throws SQLException {
        var peer = new DuckDb(DriverManager.getConnection("jdbc:duckdb:" + database));
        peer.statement.execute("SET temp_directory = '" + database.resolveSibling("spill") + "'");
        peer.statement.execute("SET threads = " + threads);
        return peer;
    }

    @Override
    public String name() {
        try {
            return "DuckDB " + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("benchmarks: DuckDB does not tell its version", e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.DUCKDB;
    }

    @Override
    public String load(Path file) throws SQLException {
        statement.execute("CREATE TABLE events AS SELECT * FROM '" + file + "' ORDER BY person, time_micros");
        statement.execute("CHECKPOINT");
        return "CREATE TABLE events AS SELECT * FROM file ORDER BY person, time_micros; CHECKPOINT";
    }

    @Override
    public void prepare() throws SQLException {
        for (String column : List.of("name", "channel")) {
            statement.execute("CREATE TYPE event_%1$s AS ENUM (SELECT DISTINCT %1$s FROM events ORDER BY %1$s)"
                    .formatted(column));
        }
        for (String property : List.of("device", "category")) {
            statement.execute("CREATE TYPE event_%1$s AS ENUM (SELECT DISTINCT properties->>'$.%1$s' FROM events)"
                    .formatted(property));
        }
        statement.execute("""
                CREATE TABLE journey AS
                SELECT right(person, 8)::INTEGER AS person, time_micros AS t, name::event_name AS name,
                  channel::event_channel AS channel, (properties->>'$.device')::event_device AS device,
                  (properties->>'$.category')::event_category AS category, (properties->>'$.value')::FLOAT AS value
                FROM events ORDER BY person, t""");
        statement.execute("CHECKPOINT");
    }

    @Override
    public List<List<String>> ask(String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var cells = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("benchmarks: DuckDB does not close its database", e);
        }
    }
}
