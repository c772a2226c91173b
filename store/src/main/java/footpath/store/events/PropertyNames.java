package footpath.store.events;

import footpath.store.database.Connections;
import footpath.store.database.Query;
import footpath.store.database.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Learns the names of properties that came as whole JSON objects.
final class PropertyNames {
    private PropertyNames() {}

    /// The names of all properties seen, sorted; reads those of events that came since they were last
    /// asked for, and holds up no writer while it looks at them.
    static List<String> all(Connections connections, Transactions transactions) {
        String missing = "SELECT properties_through - (SELECT coalesce(max(seq), 0) FROM event_log) FROM log_state";
        if (connections.read(connection -> Query.number(connection, missing)) < 0) {
            Learnt learnt = connections.read(PropertyNames::learn);
            transactions.write(learnt::write);
        }
        return connections.read(connection -> Query.texts(connection, "SELECT name FROM property_names ORDER BY name"));
    }

    private static Learnt learn(Connection connection) throws SQLException {
        long last = Query.number(connection, "SELECT coalesce(max(seq), 0) FROM event_log");
        List<String> unknown = Query.texts(connection, """
                SELECT DISTINCT unnest(keys) AS name FROM (
                    SELECT DISTINCT json_keys(properties) AS keys FROM event_log
                    WHERE seq > (SELECT properties_through FROM log_state) AND seq <= %d)
                EXCEPT SELECT name FROM property_names
                """.formatted(last));
        return new Learnt(unknown, last);
    }

    /// What was found in the events up to one. Another thread may have found the same meanwhile.
    private record Learnt(List<String> names, long throughSeq) {
        long write(Connection connection) throws SQLException {
            for (String name : names) {
                Query.update(
                        connection,
                        "INSERT INTO property_names SELECT ? WHERE NOT EXISTS"
                                + " (SELECT 1 FROM property_names WHERE name = ?)",
                        name,
                        name);
            }
            return Query.update(
                    connection,
                    "UPDATE log_state SET properties_through = greatest(properties_through, ?)",
                    throughSeq);
        }
    }
}
