package footpath.store.suppression;

import footpath.events.identity.Identity;
import footpath.store.database.Query;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// The rows of `incoming` that are of suppressed persons. Costs a look at each person of the file, and nothing
/// while nobody is suppressed.
public final class SuppressedRows {
    private final DuckDBConnection connection;
    private final SuppressionList list;

    public SuppressedRows(DuckDBConnection connection, SuppressionList list) {
        this.connection = connection;
        this.list = list;
    }

    public boolean isNobody() {
        return list.isEmpty();
    }

    /// Adds them to `incoming_repeated`, and tells how many rows of the file they stand for.
    public long leaveOut() throws SQLException {
        if (list.isEmpty()) {
            return 0;
        }
        Query.run(connection, "CREATE OR REPLACE TEMP TABLE incoming_suppressed (key VARCHAR)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO incoming_suppressed VALUES (?)")) {
            for (String person : persons()) {
                insert.setString(1, person);
                insert.executeUpdate();
            }
        }
        Query.run(connection, """
                INSERT INTO incoming_repeated SELECT position, row_count FROM incoming
                WHERE person IN (SELECT key FROM incoming_suppressed) AND position NOT IN (SELECT position FROM incoming_bad)
                """);
        return Query.number(connection, "SELECT coalesce(sum(row_count), 0) FROM incoming_repeated");
    }

    private List<String> persons() throws SQLException {
        List<String> persons = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DISTINCT person FROM incoming WHERE position NOT IN (SELECT position FROM incoming_bad)")) {
            while (rows.next()) {
                if (list.has(Identity.user(rows.getString(1)))) {
                    persons.add(rows.getString(1));
                }
            }
        }
        return persons;
    }

    /// Removes them from a table of keys.
    public void forget(String keys) throws SQLException {
        if (!list.isEmpty()) {
            Query.run(connection, "DELETE FROM " + keys + " WHERE key IN (SELECT key FROM incoming_suppressed)");
        }
    }

    /// Whether a row that was not understood names one of them.
    public boolean isNamedIn(String raw, String reason) {
        return list.isNamedIn((raw + "\n" + reason).getBytes(StandardCharsets.UTF_8));
    }
}
