package footpath.store.quarantine;

import footpath.collect.arrival.QuarantinedCall;
import footpath.events.Micros;
import footpath.store.database.Connections;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The calls that could not be understood.
final class QuarantinedCalls {
    private final Connections connections;

    QuarantinedCalls(Connections connections) {
        this.connections = connections;
    }

    /// The latest, newest first.
    List<QuarantinedCall> latest(int limit) {
        return connections.read(connection -> {
            List<QuarantinedCall> calls = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT protocol, message_id, reason, received_micros, raw FROM quarantined_calls"
                                    + " ORDER BY call DESC LIMIT " + limit);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    calls.add(new QuarantinedCall(
                            rows.getString(1),
                            Optional.ofNullable(rows.getString(2)),
                            rows.getString(3),
                            Micros.toInstant(rows.getLong(4)),
                            rows.getBytes(5)));
                }
            }
            return calls;
        });
    }
}
