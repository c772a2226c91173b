package footpath.store.events;

import footpath.collect.ImportProgress.Phase;
import java.sql.SQLException;
import org.duckdb.DuckDBConnection;

/// Gives numbers to the keys of `incoming`, new ones in order of first arrival. One distinct pass for each column.
final class Numbering {
    private final DuckDBConnection connection;
    private final Watched watched;

    Numbering(DuckDBConnection connection, Watched watched) {
        this.connection = connection;
        this.watched = watched;
    }

    /// Finds the persons of all rows, and tells whether every row is sound: one pass for both.
    boolean personsIfAllSound() throws SQLException {
        watched.run(
                "CREATE OR REPLACE TEMP TABLE incoming_keys AS SELECT person AS key, min(position) AS position,"
                        + " bool_and(is_sound) AS is_sound FROM incoming GROUP BY 1",
                Phase.READING,
                0.8,
                1);
        return Query.number(connection, "SELECT count(*) FROM incoming_keys WHERE NOT is_sound") == 0;
    }

    /// Finds the keys of all rows but the bad ones.
    void find(String column, boolean anyBad, double from, double to) throws SQLException {
        watched.run(
                "CREATE OR REPLACE TEMP TABLE incoming_keys AS SELECT " + column
                        + " AS key, min(position) AS position FROM incoming"
                        + (anyBad ? " ANTI JOIN incoming_bad USING (position)" : "") + " GROUP BY 1",
                Phase.SORTING,
                from,
                to);
    }

    /// Numbers the keys that were found last in `table`, and leaves those of the file with their numbers in a
    /// temporary table.
    void number(String table, String column) throws SQLException {
        Query.run(
                connection,
                "INSERT INTO " + table + " SELECT (SELECT count(*) FROM " + table
                        + ") + row_number() OVER (ORDER BY position) - 1, key FROM incoming_keys ANTI JOIN " + table
                        + " USING (key) ORDER BY 1");
        Query.run(
                connection,
                "CREATE OR REPLACE TEMP TABLE incoming_" + table + " AS SELECT " + column + " AS number, key FROM "
                        + table + " SEMI JOIN incoming_keys USING (key)");
    }
}
