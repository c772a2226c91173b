package footpath.store.imports;

import footpath.collect.ImportProgress.Phase;
import footpath.events.identity.Identity;
import footpath.store.database.Query;
import footpath.store.rows.Watched;
import java.sql.SQLException;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/// Gives numbers to the keys of `incoming`, new ones in order of first arrival. One distinct pass for each
/// column.
public final class Numbering {
    private final DuckDBConnection connection;
    private final Watched watched;

    Numbering(DuckDBConnection connection, Watched watched) {
        this.connection = connection;
        this.watched = watched;
    }

    /// Finds the keys of all rows, and tells whether every row is sound but for its JSON object.
    ///
    /// @param wrongKeys what is wrong with the keys of a column: looked for once a key, and not once a row
    boolean findAllIfSound(Map<String, String> wrongKeys) throws SQLException {
        watched.run(
                "CREATE OR REPLACE TEMP TABLE incoming_unsound AS SELECT position FROM incoming WHERE NOT is_sound LIMIT 1",
                Phase.READING,
                0.8,
                0.85);
        return isEmpty("incoming_unsound")
                && areSound("person", wrongKeys, Phase.READING, 0.85, 1)
                && areSound("name", wrongKeys, Phase.SORTING, 0, 0.5)
                && areSound("channel", wrongKeys, Phase.SORTING, 0.5, 1);
    }

    private boolean areSound(String column, Map<String, String> wrongKeys, Phase phase, double from, double to)
            throws SQLException {
        find(column, false, phase, from, to);
        return isEmpty(keys(column) + " WHERE " + wrongKeys.getOrDefault(column, "false"));
    }

    private boolean isEmpty(String table) throws SQLException {
        return Query.number(connection, "SELECT count(*) FROM " + table) == 0;
    }

    /// Finds the keys of all rows but the bad ones.
    void find(String column, boolean anyBad, Phase phase, double from, double to) throws SQLException {
        watched.run(
                "CREATE OR REPLACE TEMP TABLE " + keys(column) + " AS SELECT " + column
                        + " AS key, min(position) AS position FROM incoming"
                        + (anyBad ? " ANTI JOIN incoming_bad USING (position)" : "") + " GROUP BY 1",
                phase,
                from,
                to);
    }

    private static String keys(String column) {
        return "incoming_" + column + "_keys";
    }

    /// Numbers the keys that were found in `table`, and leaves those of the file with their numbers in a
    /// temporary table.
    void number(String table, String column) throws SQLException {
        Query.run(
                connection,
                "INSERT INTO " + table + " SELECT " + next(table) + ", key FROM " + keys(column) + " ANTI JOIN "
                        + table
                        + " USING (key) ORDER BY 1");
        Query.run(
                connection,
                "CREATE OR REPLACE TEMP TABLE incoming_" + table + " AS SELECT " + column + " AS number, key FROM "
                        + table + " SEMI JOIN " + keys(column) + " USING (key)");
    }

    /// Numbers the persons that were found. What a file calls a person is a user id.
    void numberUsers() throws SQLException {
        String users = "(SELECT identity, key FROM identities WHERE kind = '" + Identity.USER_ID + "')";
        Query.run(
                connection,
                "INSERT INTO identities SELECT " + next("identities") + ", key, '" + Identity.USER_ID + "' FROM "
                        + keys("person") + " ANTI JOIN " + users + " USING (key) ORDER BY 1");
        Query.run(
                connection,
                "CREATE OR REPLACE TEMP TABLE incoming_identities AS SELECT identity AS number, key FROM " + users
                        + " SEMI JOIN " + keys("person") + " USING (key)");
    }

    /// The number behind the last of a table, in order of arrival.
    private static String next(String table) {
        return "(SELECT count(*) FROM " + table + ") + row_number() OVER (ORDER BY position) - 1";
    }
}
