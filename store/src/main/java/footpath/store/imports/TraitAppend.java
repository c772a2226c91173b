package footpath.store.imports;

import footpath.store.database.Query;
import java.sql.Connection;
import java.sql.SQLException;

/// Takes the traits of a file over into the log; the latest import wins, and in a file the last row.
/// What held before is kept as history.
final class TraitAppend {
    private final Connection connection;

    TraitAppend(Connection connection) {
        this.connection = connection;
    }

    /// Tells how many rows gave traits.
    ///
    /// @param nowMicros when they began to hold, since a file does not tell
    long run(int importNumber, long nowMicros) throws SQLException {
        Query.run(connection, """
                CREATE OR REPLACE TEMP TABLE incoming_traits AS
                SELECT identity, trait, arg_max(value, position) AS value FROM (
                    SELECT p.number AS identity, position, unnest(json_keys(traits)) AS trait,
                           json_extract(traits, '$."' || trait || '"')::VARCHAR AS value
                    FROM incoming i JOIN incoming_identities p ON p.key = i.person
                    WHERE reason IS NULL AND traits IS NOT NULL)
                WHERE value <> 'null' GROUP BY identity, trait
                """);
        Query.run(connection, """
                DELETE FROM incoming_traits i USING current_traits t
                WHERE t.identity = i.identity AND t.trait = i.trait AND t.value = i.value
                """);
        long changed = Query.number(connection, "SELECT count(*) FROM incoming_traits");
        if (changed > 0) {
            Query.run(
                    connection,
                    "INSERT INTO traits SELECT identity, trait, value, " + importNumber + ", " + nowMicros + ", "
                            + nowMicros + ", false FROM incoming_traits ORDER BY trait, identity");
            Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
        }
        return Query.number(connection, "SELECT coalesce(sum(row_count), 0) FROM incoming WHERE reason IS NULL");
    }
}
