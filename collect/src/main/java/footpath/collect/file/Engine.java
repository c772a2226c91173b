package footpath.collect.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A private database in memory that looks at files and checks SQL; it holds nothing and cannot touch the log.
final class Engine implements AutoCloseable {
    private final Connection connection;

    private Engine(Connection connection) {
        this.connection = connection;
    }

    static Engine open() {
        try {
            Engine engine = new Engine(DriverManager.getConnection("jdbc:duckdb:"));
            engine.run("SET threads = 1");
            engine.run("SET autoinstall_known_extensions = false");
            engine.run("SET autoload_known_extensions = false");
            engine.run("SET TimeZone = 'UTC'");
            return engine;
        } catch (SQLException e) {
            throw new IllegalStateException("the database engine does not start: " + e.getMessage(), e);
        }
    }

    /// Opens one that may hold whole files: beyond 1 GB of memory it writes to a folder.
    static Engine open(Path scratch) {
        Engine engine = open();
        try {
            engine.run("RESET threads");
            engine.run("SET memory_limit = '1GB'");
            engine.run("SET temp_directory = " + Sql.text(scratch.toString()));
            return engine;
        } catch (SQLException e) {
            engine.close();
            throw new IllegalStateException("the database engine cannot be set up: " + e.getMessage(), e);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The rows of a query, each as the texts of its columns; NULL is the empty text.
    List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String value = result.getString(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /// Names and types of the columns of a query.
    List<Column> describe(String query) throws SQLException {
        return rows("DESCRIBE " + query).stream()
                .map(row -> new Column(row.get(0), row.get(1), Column.Kind.TYPED))
                .toList();
    }

    /// The first line of a database error, without its class.
    static String problem(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String first = message.lines().findFirst().orElse(message);
        return first.replaceFirst("^(\\w+ )*Error: ", "");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database engine does not close: " + e.getMessage(), e);
        }
    }
}
