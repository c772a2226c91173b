package footpath.store.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Frees what an import kept in temporary tables.
final class Leftovers {
    private Leftovers() {}

    static void drop(Connection connection) {
        try {
            Query.run(connection, "DROP VIEW IF EXISTS incoming");
            List<String> tables = Query.texts(
                    connection,
                    "SELECT table_name FROM duckdb_tables() WHERE temporary AND table_name LIKE 'incoming%'");
            for (String table : tables) {
                Query.run(connection, "DROP TABLE IF EXISTS \"" + table + "\"");
            }
        } catch (SQLException e) {
            // Temporary tables cost memory, never correctness: the next import replaces them.
            System.getLogger(Leftovers.class.getName()).log(System.Logger.Level.DEBUG, "temporary tables stay", e);
        }
    }
}
