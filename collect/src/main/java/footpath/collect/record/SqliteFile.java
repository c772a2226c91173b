package footpath.collect.record;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A database of SQLite that somebody sent. It is opened so that nothing in it is run: neither views nor virtual tables
/// nor computed columns are read, and no function of its schema is trusted. Values are at most 1 MiB, memory is
/// bounded.
final class SqliteFile implements AutoCloseable {
    private static final String LONGEST_BYTES = "1048576";
    private static final int MOST_COLUMNS = 2_000;

    private final RecordFile file;
    private final Connection connection;

    private SqliteFile(RecordFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /// @param path of a copy that nobody else writes to
    static SqliteFile open(RecordFile file, Path path) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("limit_length", LONGEST_BYTES);
        settings.setProperty("cache_size", "-16000");
        String url = "jdbc:sqlite:file:" + path.toUri().getRawPath() + "?immutable=1&mode=ro";
        SqliteFile opened = new SqliteFile(file, DriverManager.getConnection(url, settings));
        try {
            for (String pragma :
                    List.of("trusted_schema = OFF", "query_only = ON", "cell_size_check = ON", "temp_store = MEMORY")) {
                opened.run("PRAGMA " + pragma);
            }
            return opened;
        } catch (SQLException failed) {
            opened.close();
            throw failed;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Fails if a table is not there, or lacks a column; tells the declared type of each column, in capitals.
    Map<String, String> columns(String table, String... wanted) throws SQLException {
        requireTable(table);
        Map<String, String> columns = new LinkedHashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT name, upper(type), hidden FROM pragma_table_xinfo(?)")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next() && columns.size() < MOST_COLUMNS) {
                    if (rows.getInt(3) != 0) {
                        throw file.wrong(
                                "has the computed column \"" + rows.getString(1) + "\" in the table \"" + table + "\"",
                                "write its values into a plain column");
                    }
                    columns.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        for (String name : wanted) {
            if (!columns.containsKey(name)) {
                throw file.wrong(
                        "lacks the column \"" + name + "\" of the table \"" + table + "\"",
                        "write it as OCEL 2.0 says, with " + String.join(", ", wanted));
            }
        }
        return columns;
    }

    private void requireTable(String table) throws SQLException {
        String sql = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next() || rows.getLong(1) == 0) {
                    throw file.wrong(
                            "lacks the table \"" + table + "\"",
                            "give the SQLite form of OCEL 2.0, with event, object, event_object, object_object and"
                                    + " one table for each type");
                }
            }
        }
    }

    /// Hands over the rows of a query, one after the other.
    void each(String sql, List<String> parameters, RowSink sink) throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setString(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sink.row(rows);
                }
            }
        }
    }

    /// A name in quotes, as SQL wants it.
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Takes a row; asks it for its values at once.
    interface RowSink {
        void row(ResultSet row) throws SQLException, IOException;
    }
}
