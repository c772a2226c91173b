package footpath.store.events;

import footpath.events.Micros;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// When the last call of each source came in.
final class LastReceived {
    private LastReceived() {}

    /// Reads one column of the whole log.
    static Map<String, Instant> bySource(Connection connection) throws SQLException {
        Map<String, Instant> last = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT s.key, max(l.received_micros) FROM event_log l JOIN sources s USING (source)"
                                + " WHERE l.received_micros IS NOT NULL GROUP BY s.key");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                last.put(rows.getString(1), Micros.toInstant(rows.getLong(2)));
            }
        }
        return last;
    }
}
