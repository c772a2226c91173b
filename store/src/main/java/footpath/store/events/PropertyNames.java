package footpath.store.events;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Learns the names of properties that came as whole JSON objects.
final class PropertyNames {
    private PropertyNames() {}

    /// Reads the names of all events that were not looked at yet; gives how many rows tell so.
    static long refresh(Connection connection) throws SQLException {
        long last = Query.number(connection, "SELECT max(seq) FROM event_log");
        Query.run(connection, """
                INSERT INTO property_names
                SELECT DISTINCT unnest(keys) AS name FROM (
                    SELECT DISTINCT json_keys(properties) AS keys FROM event_log
                    WHERE seq > (SELECT properties_through FROM log_state))
                EXCEPT SELECT name FROM property_names
                """);
        return Query.update(connection, "UPDATE log_state SET properties_through = ?", last);
    }

    /// The names of all properties seen, sorted; reads those of events that came since they were last
    /// asked for.
    static List<String> all(Connections connections, Transactions transactions) {
        String missing = "SELECT properties_through - (SELECT coalesce(max(seq), 0) FROM event_log) FROM log_state";
        if (connections.read(connection -> Query.number(connection, missing)) < 0) {
            transactions.write(PropertyNames::refresh);
        }
        return connections.read(connection -> Query.texts(connection, "SELECT name FROM property_names ORDER BY name"));
    }
}
