package footpath.store.events;

import java.sql.Connection;
import java.sql.SQLException;

/// Takes the traits of a file over into the log; the latest import wins, and in a file the last row.
final class TraitAppend {
    private final Connection connection;

    TraitAppend(Connection connection) {
        this.connection = connection;
    }

    /// Tells how many rows gave traits.
    long run(int importNumber) throws SQLException {
        Query.run(connection, """
                CREATE OR REPLACE TEMP TABLE incoming_traits AS
                SELECT person, trait, arg_max(value, position) AS value FROM (
                    SELECT p.number AS person, position, unnest(json_keys(traits)) AS trait,
                           json_extract(traits, '$."' || trait || '"')::VARCHAR AS value
                    FROM incoming i JOIN incoming_persons p ON p.key = i.person
                    WHERE reason IS NULL AND traits IS NOT NULL)
                WHERE value <> 'null' GROUP BY person, trait
                """);
        Query.run(connection, """
                DELETE FROM incoming_traits i USING traits t
                WHERE t.person = i.person AND t.trait = i.trait AND t.value = i.value
                """);
        long changed = Query.number(connection, "SELECT count(*) FROM incoming_traits");
        if (changed > 0) {
            Query.run(
                    connection,
                    "DELETE FROM traits t USING incoming_traits i WHERE t.person = i.person AND t.trait = i.trait");
            Query.run(
                    connection,
                    "INSERT INTO traits SELECT person, trait, value, " + importNumber
                            + " FROM incoming_traits ORDER BY trait, person");
            Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
        }
        return Query.number(connection, "SELECT coalesce(sum(row_count), 0) FROM incoming WHERE reason IS NULL");
    }
}
